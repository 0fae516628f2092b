package dev.tidemark.lucene;

import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetCounts.Value;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Counts of a facet from its doc values, over rows collected before. */
final class FacetValues {
  /** How many values an answer shows of a facet when nobody asks for more. */
  private static final int FIRST = 50;

  private static final Comparator<Value> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value);

  private final Facet facet;
  private final String dimension;
  private final @Nullable Facets counts;

  /** What rows that are folded add, by value. */
  private final Map<String, Integer> more;

  private final Chosen chosen;

  private FacetValues(
      Facet facet,
      String dimension,
      @Nullable Facets counts,
      Map<String, Integer> more,
      Chosen chosen) {
    this.facet = facet;
    this.dimension = dimension;
    this.counts = counts;
    this.more = more;
    this.chosen = chosen;
  }

  /**
   * @param state empty when no article has a value of the dimension
   */
  static FacetValues count(
      Facet facet,
      String dimension,
      Optional<SortedSetDocValuesReaderState> state,
      CountedRows rows,
      Chosen chosen)
      throws IOException {
    Facets counts =
        state.isEmpty() ? null : new SortedSetDocValuesFacetCounts(state.get(), rows.rows());
    Map<String, Integer> more =
        rows.copies() == null || counts == null
            ? Map.of()
            : rows.copies().valuesBesideTheLeading(Schema.count(dimension));
    return new FacetValues(facet, dimension, counts, more, chosen);
  }

  /** The most frequent values, those chosen always among them. */
  FacetCounts first() throws IOException {
    FacetResult found = counts == null ? null : counts.getTopChildren(FIRST, dimension);
    List<LabelAndValue> most = withMore(found);
    List<Value> values =
        new ArrayList<>(
            most.stream().map(chosen::value).sorted(MOST_FREQUENT_FIRST).limit(FIRST).toList());
    int distinct = distinct(found, most);
    values.addAll(chosen.notAmong(values));
    return new FacetCounts(facet, distinct, null, values);
  }

  /** Every value with a count, most frequent first. */
  List<Value> all() throws IOException {
    return values(children()).stream().sorted(MOST_FREQUENT_FIRST).toList();
  }

  /** Every value with a count in an order of its own. */
  List<Value> ordered(Comparator<String> order) throws IOException {
    return values(children()).stream().sorted(Comparator.comparing(Value::value, order)).toList();
  }

  private @Nullable FacetResult children() throws IOException {
    return counts == null ? null : counts.getAllChildren(dimension);
  }

  private List<Value> values(@Nullable FacetResult found) throws IOException {
    return withMore(found).stream().map(chosen::value).toList();
  }

  /**
   * The counted values with what folded rows add; a value that they alone have, or that was not
   * among the most frequent, comes with its count.
   */
  private List<LabelAndValue> withMore(@Nullable FacetResult found) throws IOException {
    if (counts == null) {
      return List.of();
    }
    List<LabelAndValue> values = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (LabelAndValue one : found == null ? new LabelAndValue[0] : found.labelValues) {
      there.add(one.label);
      values.add(
          new LabelAndValue(one.label, one.value.intValue() + more.getOrDefault(one.label, 0)));
    }
    for (Map.Entry<String, Integer> one : more.entrySet()) {
      if (!there.contains(one.getKey())) {
        values.add(new LabelAndValue(one.getKey(), leading(one.getKey()) + one.getValue()));
      }
    }
    return values;
  }

  private int distinct(@Nullable FacetResult found, List<LabelAndValue> values) throws IOException {
    int distinct = found == null ? 0 : found.childCount;
    for (LabelAndValue one : values) {
      if (more.containsKey(one.label) && leading(one.label) == 0) {
        distinct++;
      }
    }
    return distinct;
  }

  private int leading(String value) throws IOException {
    return counts == null ? 0 : Math.max(0, counts.getSpecificValue(dimension, value).intValue());
  }

  /**
   * What is chosen of the facet.
   *
   * @param plan whose rows are counted
   */
  record Chosen(Facet facet, Selection selection, IndexSearcher searcher, SearchPlan plan) {

    Value value(LabelAndValue counted) {
      return new Value(counted.label, counted.value.longValue(), includes(counted.label));
    }

    private boolean includes(String label) {
      String folded = fold(label);
      return selection.any().stream().anyMatch(value -> fold(value.text()).equals(folded));
    }

    /** What is chosen and not shown: a provider by its domain, a rare value, one without rows. */
    List<Value> notAmong(List<Value> shown) throws IOException {
      List<Value> missing = new ArrayList<>();
      for (FilterValue value : selection.any()) {
        String folded = fold(value.text());
        if (shown.stream().noneMatch(other -> fold(other.value()).equals(folded))) {
          Query rows =
              new BooleanQuery.Builder()
                  .add(plan.sideways(facet), Occur.FILTER)
                  .add(plan.filters().of(facet, value), Occur.FILTER)
                  .build();
          missing.add(new Value(value.text(), plan.count(rows, searcher), true));
        }
      }
      return missing;
    }

    private String fold(String text) {
      return Folding.fold(facet == Facet.METRIC_SUBJECT ? CanonicalSubject.of(text) : text);
    }
  }
}
