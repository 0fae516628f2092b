package dev.tidemark.web.metrics;

import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.search.SearchLinks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The claims that one drawing can hold: those in the most frequent unit.
 *
 * @param unit as filters take it; empty without claims
 * @param all those in that unit
 * @param units every unit with the number of its claims, the most frequent first
 * @param cut whether there are more
 */
record Points(String unit, List<MetricPoint> all, Map<String, Long> units, boolean cut) {
  /** So many marks can still be told apart. */
  static final int MOST = 2_000;

  Points {
    all = List.copyOf(all);
  }

  /**
   * Asks for the points of one unit.
   *
   * @param statistics of the same search, which say how frequent each unit is
   */
  static Points of(SearchEngine engine, List<YearStatistics> statistics, SearchLinks links) {
    Map<String, Long> units = units(statistics);
    if (units.isEmpty()) {
      return new Points("", List.of(), units, false);
    }
    String unit = units.keySet().iterator().next();
    SearchRequest request =
        units.size() == 1
            ? links.request()
            : links.requestWith(Facet.METRIC_UNIT.parameter(), unit);
    List<MetricPoint> points = engine.points(request, MOST + 1);
    return new Points(unit, points.stream().limit(MOST).toList(), units, points.size() > MOST);
  }

  private static Map<String, Long> units(List<YearStatistics> statistics) {
    Map<String, Long> counts = new TreeMap<>();
    for (YearStatistics line : statistics) {
      counts.merge(UnitText.of(line.unit(), line.currency()), (long) line.count(), Long::sum);
    }
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** How many different values a property has, an unknown one counted as one. */
  long different(Function<MetricPoint, ?> property) {
    return all.stream().map(point -> String.valueOf(property.apply(point))).distinct().count();
  }
}
