package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How high a firm's values are beside those of others for the same thing, region, year and unit.
 */
public final class SourceComparison {
  private record Thing(
      String subject,
      @Nullable String region,
      MetricType type,
      int year,
      Unit unit,
      @Nullable String currency) {}

  private final Map<Thing, List<MetricPoint>> claims = new HashMap<>();

  /**
   * Compares among these claims.
   *
   * @param points those without a subject can't be compared and are left out
   */
  public SourceComparison(List<MetricPoint> points) {
    for (MetricPoint point : points) {
      if (point.subject() != null) {
        claims.computeIfAbsent(thing(point, point.subject()), t -> new ArrayList<>()).add(point);
      }
    }
  }

  private static Thing thing(MetricPoint point, String subject) {
    return new Thing(
        subject, point.region(), point.type(), point.year(), point.unit(), point.currency());
  }

  /** Of each claim of the firm that others can be compared with, its value over their median. */
  public List<Double> ratios(String source) {
    List<Double> ratios = new ArrayList<>();
    for (List<MetricPoint> same : claims.values()) {
      OptionalDouble others =
          median(
              same.stream()
                  .filter(point -> !source.equals(point.source()))
                  .map(MetricPoint::middle)
                  .toList());
      if (others.isPresent() && others.getAsDouble() > 0) {
        same.stream()
            .filter(point -> source.equals(point.source()))
            .forEach(point -> ratios.add(point.middle() / others.getAsDouble()));
      }
    }
    return ratios;
  }

  /** The middle value, or between the two middle ones; empty of none. */
  public static OptionalDouble median(List<Double> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
  }
}
