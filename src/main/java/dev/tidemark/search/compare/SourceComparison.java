package dev.tidemark.search.compare;

import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How high a firm's values are beside those of others for the same series and year. */
public final class SourceComparison {
  private final List<List<MetricPoint>> claims = new ArrayList<>();

  /**
   * Compares among these claims.
   *
   * @param points those without a subject can't be compared and are left out
   */
  public SourceComparison(List<MetricPoint> points) {
    for (List<MetricPoint> series : Series.of(points).values()) {
      Map<Integer, List<MetricPoint>> years = new TreeMap<>();
      series.forEach(
          point -> years.computeIfAbsent(point.year(), year -> new ArrayList<>()).add(point));
      claims.addAll(years.values());
    }
  }

  /** Of each claim of the firm that others can be compared with, its value over their median. */
  public List<Double> ratios(String source) {
    List<Double> ratios = new ArrayList<>();
    for (List<MetricPoint> same : claims) {
      List<Double> others =
          same.stream()
              .filter(point -> !source.equals(point.source()))
              .map(MetricPoint::middle)
              .toList();
      double median = others.isEmpty() ? 0 : Quartiles.of(others).median();
      if (median > 0) {
        same.stream()
            .filter(point -> source.equals(point.source()))
            .forEach(point -> ratios.add(point.middle() / median));
      }
    }
    return ratios;
  }
}
