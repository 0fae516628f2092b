package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A metric as a mark in a plot.
 *
 * @param id of the metric
 * @param year in which it holds or its period ends
 * @param low lower end of a range; equal to {@code high} for a single value
 * @param currency ISO 4217; null unless the unit is currency
 * @param subject in canonical form; null when nothing names it
 * @param region null when not restricted
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
    @Nullable String source) {

  /** The value, or the middle of the range. */
  public double middle() {
    return (low + high) / 2;
  }
}
