package dev.tidemark.search;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A metric that names a target year, with what it needs to be drawn and to be compared with others.
 *
 * @param id of the metric
 * @param year in which it holds or its period ends
 * @param low lower end of a range; equal to {@code high} for a single value
 * @param currency ISO 4217; null unless the unit is currency
 * @param subject in canonical form; null when nothing names it
 * @param region null when not restricted
 * @param source the firm credited; null when nobody is
 * @param story that the article tells
 * @param provider who published the article; null when unknown
 * @param published when the article came out; null when unknown
 */
public record MetricPoint(
    String id,
    int year,
    double low,
    double high,
    Unit unit,
    @Nullable String currency,
    MetricType type,
    Modality modality,
    @Nullable String subject,
    @Nullable String region,
    @Nullable String source,
    String story,
    @Nullable String provider,
    @Nullable PublishedDate published) {

  /** The article that claims it. */
  public String article() {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** The value, or the middle of the range. */
  public double middle() {
    return (low + high) / 2;
  }
}
