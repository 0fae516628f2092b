package dev.tidemark.lucene;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.Selection;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Filters as queries over articles. */
final class FilterQueries {
  /** Every article and no metric. */
  static final Query ARTICLES =
      new ConstantScoreQuery(new TermQuery(new Term(Schema.DOCUMENT, Schema.ARTICLE)));

  private FilterQueries() {}

  /**
   * What each facet asks for; facets without a wish are absent. Conditions on one metric belong to
   * its type.
   */
  static Map<Facet, Query> wanted(Filters filters) {
    Map<Facet, Query> wanted = new LinkedHashMap<>();
    for (Facet facet : Facet.OF_ARTICLES) {
      Selection selection = filters.of(facet);
      boolean joined = facet == Facet.METRIC && filters.metric().constrainsMoreThanType();
      if (joined) {
        wanted.put(facet, MetricQueries.articles(oneMetric(filters)));
      } else if (!selection.any().isEmpty()) {
        wanted.put(facet, anyOf(facet, selection.any()));
      }
    }
    return wanted;
  }

  /** The conditions on one metric, the chosen types among them. */
  static MetricCondition oneMetric(Filters filters) {
    MetricCondition condition = filters.metric();
    List<MetricType> types = new ArrayList<>(condition.types());
    filters.of(Facet.METRIC).any().forEach(value -> type(value.text()).ifPresent(types::add));
    return condition.withTypes(types);
  }

  /** What must not be, of all facets together; null when nothing is left out. */
  static @Nullable Query unwanted(Filters filters) {
    List<Query> none = new ArrayList<>();
    filters
        .selections()
        .forEach((facet, selection) -> selection.none().forEach(v -> none.add(of(facet, v))));
    return none.isEmpty() ? null : anyOf(none);
  }

  static Query of(Facet facet, FilterValue value) {
    return switch (value) {
      case FilterValue.Term term ->
          new TermQuery(new Term(Schema.filter(facet), Folding.fold(term.text())));
      case FilterValue.Missing missing -> missing(facet);
      case FilterValue.NumberRange range ->
          LongPoint.newRangeQuery(
              Schema.QUALITY,
              range.from() == null ? Long.MIN_VALUE : range.from().longValue(),
              range.to() == null ? Long.MAX_VALUE : range.to().longValue());
      case FilterValue.DateRange range ->
          LongPoint.newRangeQuery(
              Schema.PUBLISHED,
              range.from() == null ? Long.MIN_VALUE : millis(range.from()),
              range.until() == null ? Long.MAX_VALUE : millis(range.until()) - 1);
    };
  }

  /** Any of several queries, without a score. */
  static Query anyOf(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    choices.forEach(choice -> any.add(choice, Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  private static Query anyOf(Facet facet, List<FilterValue> values) {
    return anyOf(values.stream().map(value -> of(facet, value)).toList());
  }

  private static Query missing(Facet facet) {
    Query present =
        switch (facet.shape()) {
          case NUMBER_RANGE -> new FieldExistsQuery(Schema.QUALITY);
          case DATE_RANGE -> new FieldExistsQuery(Schema.PUBLISHED);
          case VALUE -> new FieldExistsQuery(Schema.count(facet.parameter()));
        };
    return new BooleanQuery.Builder()
        .add(ARTICLES, Occur.FILTER)
        .add(present, Occur.MUST_NOT)
        .build();
  }

  private static Optional<MetricType> type(String word) {
    return Arrays.stream(MetricType.values())
        .filter(type -> type.toString().equals(word))
        .findFirst();
  }

  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException | DateTimeException beyondLong) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
  }
}
