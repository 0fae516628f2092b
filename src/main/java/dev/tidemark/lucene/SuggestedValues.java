package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/**
 * The values of facets that are suggested, worked out once for each view of the index and forgotten
 * with it. Thread-safe.
 */
final class SuggestedValues {
  private static final Map<Kind, String> DIMENSIONS =
      Map.of(
          Kind.TOPIC, RowFields.ARTICLE.dimension(Facet.TOPIC),
          Kind.PROVIDER, RowFields.ARTICLE.dimension(Facet.PROVIDER),
          Kind.SOURCE, RowFields.ARTICLE.dimension(Facet.SOURCE),
          Kind.SUBJECT, RowFields.CLAIM.dimension(Facet.METRIC_SUBJECT));

  private static final Comparator<Value> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Value::count)
          .reversed()
          .thenComparing(Value::kind)
          .thenComparing(Value::text);

  private final FacetState facets;
  private final Map<IndexReader.CacheKey, List<Value>> known = new ConcurrentHashMap<>();

  SuggestedValues(FacetState facets) {
    this.facets = facets;
  }

  /**
   * A value to suggest.
   *
   * @param count rows that have it
   * @param later where its words after the first one start
   */
  record Value(Kind kind, String text, long count, String folded, List<Integer> later) {

    boolean startsWith(TypedPattern pattern) {
      return pattern.matches(folded, 0);
    }

    boolean hasInside(TypedPattern pattern) {
      for (int start : later) {
        if (pattern.matches(folded, start)) {
          return true;
        }
      }
      return false;
    }

    Suggestion suggestion() {
      return Suggestion.value(text, kind);
    }
  }

  /** The values of a view, the most frequent first, each folded text once a kind. */
  List<Value> of(IndexReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    List<Value> values = known.get(helper.getKey());
    if (values == null) {
      values = load(reader);
      if (known.putIfAbsent(helper.getKey(), values) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return values;
  }

  private List<Value> load(IndexReader reader) throws IOException {
    List<Value> all = new ArrayList<>();
    for (Map.Entry<Kind, String> dimension : DIMENSIONS.entrySet()) {
      Optional<SortedSetDocValuesReaderState> state = facets.of(reader, dimension.getValue());
      if (state.isPresent()) {
        FacetResult counted =
            new SortedSetDocValuesFacetCounts(state.get()).getAllChildren(dimension.getValue());
        all.addAll(distinct(dimension.getKey(), counted));
      }
    }
    all.sort(MOST_FREQUENT_FIRST);
    return List.copyOf(all);
  }

  private static List<Value> distinct(Kind kind, FacetResult counted) {
    Map<String, Value> byFolded = new HashMap<>();
    for (LabelAndValue label : counted == null ? new LabelAndValue[0] : counted.labelValues) {
      String folded = TypedText.whole(label.label);
      long count = label.value.longValue();
      if (!folded.isBlank() && count > 0) {
        Value value = new Value(kind, label.label, count, folded, TypedText.laterWords(folded));
        byFolded.merge(
            folded,
            value,
            (one, other) -> MOST_FREQUENT_FIRST.compare(one, other) < 0 ? one : other);
      }
    }
    return List.copyOf(byFolded.values());
  }
}
