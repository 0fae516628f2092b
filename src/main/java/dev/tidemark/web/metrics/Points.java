package dev.tidemark.web.metrics;

import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.search.SearchLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The claims that one drawing can hold: those in the most frequent unit.
 *
 * @param unit as filters take it; empty without claims
 * @param all those in that unit
 * @param units every unit with the number of its claims
 * @param cut whether there are more
 */
record Points(String unit, List<MetricPoint> all, Map<String, Long> units, boolean cut) {
  /** So many marks can still be told apart. */
  static final int MOST = 2_000;

  Points {
    all = List.copyOf(all);
  }

  static Points of(SearchEngine engine, SearchLinks links) {
    Points some = of(engine.points(links.request(), MOST + 1));
    boolean onlyUnit = links.request().filters().metric().units().size() == 1;
    if (!some.cut() || onlyUnit) {
      return some;
    }
    Points ofUnit =
        of(engine.points(links.requestWith(Facet.METRIC_UNIT.parameter(), some.unit()), MOST + 1));
    return new Points(some.unit(), ofUnit.all(), some.units(), ofUnit.cut());
  }

  private static Points of(List<MetricPoint> points) {
    List<MetricPoint> some = points.stream().limit(MOST).toList();
    Map<String, Long> units =
        some.stream()
            .collect(Collectors.groupingBy(Points::unit, TreeMap::new, Collectors.counting()));
    String unit =
        units.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return new Points(
        unit,
        some.stream().filter(point -> unit(point).equals(unit)).toList(),
        units,
        points.size() > MOST);
  }

  /** The units, the most frequent first. */
  List<Map.Entry<String, Long>> byFrequency() {
    return units.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
  }

  /** How many different values a property has, an unknown one counted as one. */
  long different(Function<MetricPoint, ?> property) {
    return all.stream().map(point -> String.valueOf(property.apply(point))).distinct().count();
  }

  private static String unit(MetricPoint point) {
    return UnitText.of(point.unit(), point.currency());
  }
}
