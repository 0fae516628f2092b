package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.YearsText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slow, plain truth: looks at every article for every question. */
final class PlainSearch {
  private final Collection<IndexChange.Put> articles;

  PlainSearch(Collection<IndexChange.Put> articles) {
    this.articles = articles;
  }

  long total(Filters filters) {
    return articles.stream().filter(article -> matches(article, filters, null)).count();
  }

  /** How many articles have each value, the facet's own selection left out. */
  Map<String, Long> counts(Filters filters, Facet facet) {
    Map<String, Long> counts = new TreeMap<>();
    for (IndexChange.Put article : articles) {
      if (matches(article, filters, facet)) {
        valuesCounted(article, facet, filters)
            .distinct()
            .forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    return counts;
  }

  static Stream<String> valuesCounted(IndexChange.Put put, Facet facet, Filters filters) {
    if (facet == Facet.METRIC && filters.metric().constrainsMoreThanType()) {
      return sure(put).filter(m -> meets(m, filters.metric())).map(m -> m.type().toString());
    }
    return values(put, facet);
  }

  static Stream<String> values(IndexChange.Put put, Facet facet) {
    Article article = put.article();
    return switch (facet) {
      case TOPIC -> article.topics().stream().map(Topic::name);
      case PROVIDER -> Stream.ofNullable(article.provider()).map(provider -> provider.name());
      case AUTHOR -> article.authors().stream();
      case LANGUAGE -> Stream.ofNullable(article.language());
      case KIND -> Stream.of(article.kind().toString());
      case METRIC -> sure(put).map(metric -> metric.type().toString());
      case SOURCE -> sure(put).map(Metric::source).filter(Objects::nonNull);
      case REGION -> sure(put).map(Metric::region).filter(Objects::nonNull);
      case CHECK ->
          sure(put)
              .map(Metric::check)
              .filter(Objects::nonNull)
              .map(check -> check.status().toString());
      case METRIC_SUBJECT, METRIC_YEAR, METRIC_MODALITY, METRIC_UNIT -> Stream.empty();
      case QUALITY -> Stream.of(band(article));
      case PUBLISHED ->
          Stream.ofNullable(article.published()).map(date -> date.text().substring(0, 4));
    };
  }

  private static String band(Article article) {
    if (article.quality() == null) {
      return "none";
    }
    int low = article.quality().value() / 20 * 20;
    return low + ".." + (low + 19);
  }

  static boolean matches(IndexChange.Put article, Filters filters, @Nullable Facet except) {
    for (Facet facet : Facet.OF_ARTICLES) {
      List<FilterValue> any = filters.of(facet).any();
      boolean joined = facet == Facet.METRIC && filters.metric().constrainsMoreThanType();
      if (facet != except) {
        if (joined
            ? !hasOneMetric(article, filters)
            : !any.isEmpty() && !hasAny(article, facet, any)) {
          return false;
        }
      }
      if (hasAny(article, facet, filters.of(facet).none())) {
        return false;
      }
    }
    return Facet.OF_ONE_METRIC.stream()
        .noneMatch(
            facet ->
                filters.of(facet).none().stream()
                    .anyMatch(value -> sure(article).anyMatch(m -> isMetric(m, facet, value))));
  }

  /** Whether a metric has a value of a facet that only metrics have. */
  static boolean isMetric(Metric metric, Facet facet, FilterValue value) {
    return switch (facet) {
      case METRIC_SUBJECT ->
          CanonicalSubject.of(value.text()).equalsIgnoreCase(subject(metric.subject()));
      case METRIC_YEAR -> isInYears(metric, YearsText.read("metric.year", value.text()));
      case METRIC_MODALITY -> metric.modality().toString().equals(value.text());
      default -> UnitText.of(metric.unit(), metric.currency()).equals(value.text());
    };
  }

  private static boolean hasOneMetric(IndexChange.Put article, Filters filters) {
    List<String> types = filters.of(Facet.METRIC).any().stream().map(FilterValue::text).toList();
    return sure(article)
        .filter(metric -> types.isEmpty() || types.contains(metric.type().toString()))
        .anyMatch(metric -> meets(metric, filters.metric()));
  }

  private static boolean hasAny(IndexChange.Put article, Facet facet, List<FilterValue> values) {
    return values.stream().anyMatch(value -> has(article, facet, value));
  }

  static boolean has(IndexChange.Put put, Facet facet, FilterValue value) {
    Article article = put.article();
    return switch (value) {
      case FilterValue.Term term ->
          values(put, facet).anyMatch(v -> v.equalsIgnoreCase(term.text()))
              || (facet == Facet.PROVIDER
                  && article.provider() != null
                  && term.text().equalsIgnoreCase(article.provider().domain()));
      case FilterValue.Missing missing -> article.quality() == null;
      case FilterValue.NumberRange range ->
          article.quality() != null
              && (range.from() == null || article.quality().value() >= range.from())
              && (range.to() == null || article.quality().value() <= range.to());
      case FilterValue.DateRange range -> isWithin(article.published(), range);
    };
  }

  private static boolean isWithin(@Nullable PublishedDate date, FilterValue.DateRange range) {
    return date != null
        && (range.from() == null || !date.start().isBefore(range.from()))
        && (range.until() == null || date.start().isBefore(range.until()));
  }

  static boolean meets(Metric metric, MetricCondition condition) {
    List<MetricType> types = condition.types();
    return (types.isEmpty() || types.contains(metric.type()))
        && (condition.values().isEmpty()
            || condition.values().stream().anyMatch(v -> overlaps(metric, v)))
        && (condition.years().isEmpty()
            || condition.years().stream().anyMatch(y -> isInYears(metric, y)))
        && isOneOf(subject(metric.subject()), subjects(condition))
        && isOneOf(metric.region(), condition.regions())
        && isOneOf(metric.source(), condition.sources())
        && (condition.modalities().isEmpty() || condition.modalities().contains(metric.modality()))
        && isOneOf(UnitText.of(metric.unit(), metric.currency()), condition.units());
  }

  static @Nullable String subject(@Nullable String subject) {
    return subject == null ? null : CanonicalSubject.of(subject);
  }

  private static List<String> subjects(MetricCondition condition) {
    return condition.subjects().stream().map(CanonicalSubject::of).toList();
  }

  static Stream<Metric> sure(IndexChange.Put put) {
    return put.metrics().stream().filter(Metric::sure);
  }

  private static boolean isOneOf(@Nullable String value, List<String> wanted) {
    return wanted.isEmpty() || wanted.stream().anyMatch(w -> w.equalsIgnoreCase(value));
  }

  private static boolean overlaps(Metric metric, MetricCondition.Amount amount) {
    BigDecimal low = metric.value() == null ? metric.low() : metric.value();
    BigDecimal high = metric.value() == null ? metric.high() : metric.value();
    if (low == null || high == null) {
      return false;
    }
    return (amount.low() == null || high.compareTo(amount.low()) >= 0)
        && (amount.high() == null || low.compareTo(amount.high()) <= 0)
        && (amount.unit() == null
            ? metric.unit() == Unit.CURRENCY || metric.unit() == Unit.COUNT
            : amount.unit() == metric.unit())
        && (amount.currency() == null || amount.currency().equals(metric.currency()));
  }

  private static boolean isInYears(Metric metric, MetricCondition.Years years) {
    if (metric.period() == null || metric.period().to() == null) {
      return false;
    }
    int year = Integer.parseInt(metric.period().to());
    return (years.from() == null || year >= years.from())
        && (years.to() == null || year <= years.to());
  }
}
