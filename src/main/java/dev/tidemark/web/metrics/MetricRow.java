package dev.tidemark.web.metrics;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Modality;
import dev.tidemark.search.MetricHit;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.Excerpt;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.MetricText;
import org.jspecify.annotations.Nullable;

/**
 * One claim in the table.
 *
 * @param value with its unit
 * @param link its sentence
 * @param type in words
 * @param when empty when the text does not say
 * @param forecast whether it is said to be coming
 * @param region null when not restricted
 * @param source null when nobody is credited
 * @param check null when there is nothing to say
 * @param page of the article
 * @param date in words; null when unknown
 * @param datetime for machines; null when unknown
 * @param mentions where else the article says it, {@code said 3 times}; null when once
 * @param language tag of the article; null when unknown
 */
public record MetricRow(
    String value,
    String link,
    String type,
    @Nullable String subject,
    String when,
    boolean forecast,
    @Nullable String region,
    @Nullable String source,
    @Nullable CheckView check,
    String title,
    String page,
    @Nullable String provider,
    @Nullable String date,
    @Nullable String datetime,
    @Nullable String mentions,
    @Nullable String language) {
  private static final int TITLE = 90;

  /**
   * What the article's other numbers say.
   *
   * @param sign for the eye
   * @param word for everyone
   * @param disagrees whether they contradict it
   */
  public record CheckView(String sign, String word, boolean disagrees) {}

  static MetricRow of(MetricHit hit) {
    Metric metric = hit.metric();
    Article article = hit.article();
    String page = ArticleLink.of(metric.article());
    PublishedDate date = article.published();
    Provider provider = article.provider();
    int times = metric.mentions().size() + 1;
    return new MetricRow(
        MetricText.value(metric),
        page + "#" + ArticleLink.metricAnchor(metric.id()),
        FacetText.metricType(metric.type()),
        metric.subject(),
        MetricText.period(metric.period()),
        metric.modality() == Modality.FORECAST,
        region(metric.region()),
        metric.source(),
        check(metric),
        article.title() == null ? "Untitled" : Excerpt.of(article.title(), TITLE),
        page,
        provider == null ? null : provider.name(),
        date == null ? null : DateText.day(date),
        date == null ? null : date.text(),
        times == 1 ? null : "said " + Counted.of(times, "time", "times"),
        article.language());
  }

  private static @Nullable String region(@Nullable String region) {
    return "global".equals(region) ? "Global" : region;
  }

  private static @Nullable CheckView check(Metric metric) {
    Check check = metric.check();
    return check == null
        ? null
        : switch (check.status()) {
          case CONSISTENT -> new CheckView("✓", "agrees", false);
          case INCONSISTENT -> new CheckView("≠", disagreement(check, metric), true);
          case DERIVED -> new CheckView("∴", "a third number can be derived", false);
          case NOT_CHECKABLE -> null;
        };
  }

  private static String disagreement(Check check, Metric metric) {
    return check.expected() == null
        ? "disagrees"
        : "disagrees: the others imply "
            + MetricText.amount(check.expected(), metric.unit(), metric.currency());
  }
}
