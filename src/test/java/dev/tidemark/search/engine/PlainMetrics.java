package dev.tidemark.search.engine;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.UnitText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slow, plain truth about metrics as rows: looks at every metric for every question. */
final class PlainMetrics {
  private final Collection<IndexChange.Put> articles;

  PlainMetrics(Collection<IndexChange.Put> articles) {
    this.articles = articles;
  }

  /** A metric that can be a row, with its article. */
  record Row(Metric metric, IndexChange.Put put) {
    double published(long missing) {
      PublishedDate date = put.article().published();
      return date == null ? missing : date.start().toEpochMilli();
    }

    double quality() {
      Quality quality = put.article().quality();
      return quality == null ? -1 : quality.value();
    }

    double middle() {
      BigDecimal value = metric.value();
      return value != null
          ? value.doubleValue()
          : (Objects.requireNonNull(metric.low()).doubleValue()
                  + Objects.requireNonNull(metric.high()).doubleValue())
              / 2;
    }

    int year() {
      return metric.period() == null || metric.period().to() == null
          ? 0
          : Integer.parseInt(metric.period().to());
    }
  }

  /** The row that a hit shows. */
  static Row row(MetricHit hit) {
    return new Row(
        hit.metric(),
        new IndexChange.Put(0, hit.article(), List.of(hit.metric()), hit.story(), Instant.EPOCH));
  }

  List<Row> rows(Filters filters) {
    return rows(filters, null).toList();
  }

  /** How many rows have each value, the facet's own selection left out. */
  Map<String, Long> counts(Filters filters, Facet facet) {
    Map<String, Long> counts = new TreeMap<>();
    rows(filters, facet)
        .flatMap(row -> values(row, facet).distinct())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }

  private Stream<Row> rows(Filters filters, @Nullable Facet except) {
    return articles.stream()
        .flatMap(put -> put.metrics().stream().map(metric -> new Row(metric, put)))
        .filter(row -> row.metric().sure() && row.metric().leads())
        .filter(row -> matches(row, filters, except));
  }

  private static boolean matches(Row row, Filters filters, @Nullable Facet except) {
    for (Facet facet : Facet.OF_ARTICLES) {
      List<FilterValue> any = filters.of(facet).any();
      boolean wanted = any.isEmpty() || any.stream().anyMatch(value -> has(row, facet, value));
      if (facet != except && !wanted) {
        return false;
      }
      if (filters.of(facet).none().stream().anyMatch(value -> has(row, facet, value))) {
        return false;
      }
    }
    for (Facet facet : Facet.OF_ONE_METRIC) {
      if (filters.of(facet).none().stream()
          .anyMatch(value -> PlainSearch.isMetric(row.metric(), facet, value))) {
        return false;
      }
    }
    return PlainSearch.meets(row.metric(), without(filters.metric(), except));
  }

  private static MetricCondition without(MetricCondition condition, @Nullable Facet facet) {
    return switch (facet) {
      case METRIC_SUBJECT -> condition.withSubjects(List.of());
      case METRIC_YEAR -> condition.withYears(List.of());
      case METRIC_MODALITY -> condition.withModalities(List.of());
      case METRIC_UNIT -> condition.withUnits(List.of());
      case null, default -> condition;
    };
  }

  private static boolean has(Row row, Facet facet, FilterValue value) {
    return switch (facet) {
      case METRIC, SOURCE, REGION, CHECK ->
          values(row, facet).anyMatch(one -> one.equalsIgnoreCase(value.text()));
      default -> PlainSearch.has(row.put(), facet, value);
    };
  }

  private static Stream<String> values(Row row, Facet facet) {
    Metric metric = row.metric();
    return switch (facet) {
      case METRIC -> Stream.of(metric.type().toString());
      case SOURCE -> Stream.ofNullable(metric.source());
      case REGION -> Stream.ofNullable(metric.region());
      case CHECK -> Stream.ofNullable(metric.check()).map(check -> check.status().toString());
      case METRIC_SUBJECT -> Stream.ofNullable(PlainSearch.subject(metric.subject()));
      case METRIC_YEAR -> row.year() == 0 ? Stream.empty() : Stream.of("" + row.year());
      case METRIC_MODALITY -> Stream.of(metric.modality().toString());
      case METRIC_UNIT -> Stream.of(UnitText.of(metric.unit(), metric.currency()));
      default -> PlainSearch.values(row.put(), facet);
    };
  }
}
