package dev.tidemark.lucene;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterText;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.Selection;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Filters as queries over rows of one kind. */
record FilterQueries(RowFields rows) {
  static final FilterQueries ARTICLES = new FilterQueries(RowFields.ARTICLE);

  /**
   * What each facet asks for; facets without a wish are absent. Over articles, conditions on one
   * metric belong to its type; over claims each stands for itself.
   */
  Map<Facet, Query> wanted(Filters filters) {
    Map<Facet, Query> wanted = new LinkedHashMap<>();
    for (Facet facet : rows.facets()) {
      Selection selection = filters.of(facet);
      boolean joined =
          rows == RowFields.ARTICLE
              && facet == Facet.METRIC
              && filters.metric().constrainsMoreThanType();
      if (joined) {
        wanted.put(facet, MetricQueries.articles(oneMetric(filters)));
      } else if (!selection.any().isEmpty()) {
        wanted.put(facet, anyOf(selection.any().stream().map(one -> of(facet, one)).toList()));
      }
    }
    return wanted;
  }

  /** The conditions on one metric, the chosen types among them. */
  static MetricCondition oneMetric(Filters filters) {
    MetricCondition condition = filters.metric();
    List<MetricType> types = new ArrayList<>(condition.types());
    filters
        .of(Facet.METRIC)
        .any()
        .forEach(value -> FilterText.metricType(value.text()).ifPresent(types::add));
    return condition.withTypes(types);
  }

  /** What must not be, of all facets together; null when nothing is left out. */
  @Nullable Query unwanted(Filters filters) {
    List<Query> none = new ArrayList<>();
    filters
        .selections()
        .forEach((facet, selection) -> selection.none().forEach(v -> none.add(of(facet, v))));
    return none.isEmpty() ? null : anyOf(none);
  }

  Query of(Facet facet, FilterValue value) {
    if (facet.isOfOneMetric()) {
      Query metrics = MetricQueries.having(facet, value.text());
      return rows == RowFields.ARTICLE ? MetricQueries.articles(metrics) : metrics;
    }
    return switch (value) {
      case FilterValue.Term term ->
          new TermQuery(new Term(rows.filter(facet), Folding.fold(term.text())));
      case FilterValue.Missing missing -> missing(facet);
      case FilterValue.NumberRange range ->
          LongPoint.newRangeQuery(
              rows.quality(),
              range.from() == null ? Long.MIN_VALUE : range.from().longValue(),
              range.to() == null ? Long.MAX_VALUE : range.to().longValue());
      case FilterValue.DateRange range ->
          LongPoint.newRangeQuery(
              rows.published(),
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

  private Query missing(Facet facet) {
    Query present =
        switch (facet.shape()) {
          case NUMBER_RANGE -> new FieldExistsQuery(rows.quality());
          case DATE_RANGE -> new FieldExistsQuery(rows.published());
          case VALUE -> new FieldExistsQuery(Schema.count(rows.dimension(facet)));
        };
    return new BooleanQuery.Builder()
        .add(rows.all(), Occur.FILTER)
        .add(present, Occur.MUST_NOT)
        .build();
  }

  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException | DateTimeException beyondLong) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
  }
}
