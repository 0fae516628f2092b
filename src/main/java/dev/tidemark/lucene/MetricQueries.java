package dev.tidemark.lucene;

import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.YearsText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Conditions on one metric, as queries over metrics and over the articles that have such a metric.
 */
final class MetricQueries {
  /** Which documents of the index are articles. */
  static final BitSetProducer ARTICLES =
      new QueryBitSetProducer(new TermQuery(new Term(Schema.DOCUMENT, Schema.ARTICLE)));

  /** What "10" without a unit never means. */
  private static final List<Unit> RELATIVE =
      List.of(Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.MULTIPLE);

  private MetricQueries() {}

  /** Articles with a metric for which everything in the condition holds. */
  static Query articles(MetricCondition condition) {
    return articles(metrics(condition));
  }

  /** Articles that have one of some metrics. */
  static Query articles(Query metrics) {
    return new ToParentBlockJoinQuery(metrics, ARTICLES, ScoreMode.None);
  }

  /** The metrics for which everything in the condition holds. */
  static Query metrics(MetricCondition condition) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Schema.DOCUMENT, Schema.METRIC)), Occur.FILTER);
    addAny(all, condition.types().stream().map(MetricQueries::type).toList());
    addAny(all, condition.values().stream().map(MetricQueries::amount).toList());
    addAny(all, condition.years().stream().map(MetricQueries::years).toList());
    addAny(
        all,
        condition.subjects().stream()
            .map(value -> word(Schema.METRIC_SUBJECT, CanonicalSubject.of(value)))
            .toList());
    addAny(
        all, condition.regions().stream().map(value -> word(Schema.METRIC_REGION, value)).toList());
    addAny(
        all, condition.sources().stream().map(value -> word(Schema.METRIC_SOURCE, value)).toList());
    addAny(
        all,
        condition.modalities().stream()
            .map(value -> word(Schema.METRIC_MODALITY, value.toString()))
            .toList());
    addAny(all, condition.units().stream().map(MetricQueries::unitOrCurrency).toList());
    return all.build();
  }

  /** Metrics with a value of a facet that only metrics have. */
  static Query having(Facet facet, String value) {
    MetricCondition none = MetricCondition.NONE;
    List<String> one = List.of(value);
    return metrics(
        switch (facet) {
          case METRIC_SUBJECT -> none.withSubjects(one);
          case METRIC_YEAR -> none.withYears(List.of(YearsText.read(facet.parameter(), value)));
          case METRIC_UNIT -> none.withUnits(one);
          case METRIC_MODALITY ->
              none.withModalities(
                  Arrays.stream(Modality.values())
                      .filter(modality -> modality.toString().equals(value))
                      .toList());
          default -> throw new IllegalArgumentException(facet + " is no facet of one metric");
        });
  }

  private static void addAny(BooleanQuery.Builder all, List<Query> choices) {
    if (!choices.isEmpty()) {
      all.add(FilterQueries.anyOf(choices), Occur.FILTER);
    }
  }

  private static Query type(MetricType type) {
    return word(Schema.METRIC_TYPE, type.toString());
  }

  private static Query word(String field, String value) {
    return new TermQuery(new Term(field, Folding.fold(value)));
  }

  private static Query amount(MetricCondition.Amount amount) {
    double low = amount.low() == null ? Double.NEGATIVE_INFINITY : amount.low().doubleValue();
    double high = amount.high() == null ? Double.POSITIVE_INFINITY : amount.high().doubleValue();
    if (low > high) {
      return new MatchNoDocsQuery("empty range");
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(
        DoubleRange.newIntersectsQuery(
            Schema.METRIC_RANGE, new double[] {low}, new double[] {high}),
        Occur.FILTER);
    if (amount.unit() != null) {
      both.add(unit(amount.unit()), Occur.FILTER);
    } else {
      RELATIVE.forEach(unit -> both.add(unit(unit), Occur.MUST_NOT));
    }
    if (amount.currency() != null) {
      both.add(word(Schema.METRIC_CURRENCY, amount.currency()), Occur.FILTER);
    }
    return both.build();
  }

  private static Query unitOrCurrency(String text) {
    boolean currency = text.equals(text.toUpperCase(Locale.ROOT));
    return word(currency ? Schema.METRIC_CURRENCY : Schema.METRIC_UNIT, text);
  }

  private static Query unit(Unit unit) {
    return word(Schema.METRIC_UNIT, unit.toString());
  }

  private static Query years(MetricCondition.Years years) {
    int from = years.from() == null ? Integer.MIN_VALUE : years.from();
    int to = years.to() == null ? Integer.MAX_VALUE : years.to();
    return from > to
        ? new MatchNoDocsQuery("empty range")
        : IntPoint.newRangeQuery(Schema.METRIC_YEAR, from, to);
  }
}
