package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * What statistics need of a metric that names a target year.
 *
 * @param value in base units; the middle of a range
 * @param currency ISO 4217; null unless the unit is currency
 * @param story of the article that claims it
 * @param subject in canonical form; null when nothing names it
 * @param region null when not restricted
 * @param source null when nobody is credited
 */
public record Claim(
    int year,
    Unit unit,
    @Nullable String currency,
    double value,
    MetricType type,
    Modality modality,
    String story,
    @Nullable String subject,
    @Nullable String region,
    @Nullable String source) {}
