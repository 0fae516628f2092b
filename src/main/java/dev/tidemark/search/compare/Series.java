package dev.tidemark.search.compare;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What claims must share to be compared.
 *
 * @param subject in canonical form
 * @param currency ISO 4217; null unless the unit is currency
 * @param region null for everywhere: claims that name no region and those that say so are one
 */
public record Series(
    String subject,
    MetricType type,
    Unit unit,
    @Nullable String currency,
    @Nullable String region) {
  private static final String EVERYWHERE = "global";

  /**
   * The claims of each series, the series with the most claims first; claims that name no subject
   * can't be compared and are left out.
   */
  public static Map<Series, List<MetricPoint>> of(List<MetricPoint> points) {
    Map<Series, List<MetricPoint>> series = new LinkedHashMap<>();
    for (MetricPoint point : points) {
      if (point.subject() != null) {
        series.computeIfAbsent(of(point, point.subject()), first -> new ArrayList<>()).add(point);
      }
    }
    Map<Series, List<MetricPoint>> sorted = new LinkedHashMap<>();
    series.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.<List<MetricPoint>>comparingInt(List::size).reversed()))
        .forEach(one -> sorted.put(one.getKey(), List.copyOf(one.getValue())));
    return sorted;
  }

  private static Series of(MetricPoint point, String subject) {
    return new Series(
        subject,
        point.type(),
        point.unit(),
        point.currency(),
        EVERYWHERE.equals(point.region()) ? null : point.region());
  }
}
