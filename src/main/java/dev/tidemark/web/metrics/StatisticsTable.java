package dev.tidemark.web.metrics;

import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.Facet;
import dev.tidemark.search.UnitText;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.MetricText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is claimed for a year, a table a unit.
 *
 * @param unit in words
 * @param claims {@code 31 numbers}
 */
public record StatisticsTable(String unit, String claims, List<Line> lines) {

  /**
   * One year.
   *
   * @param link the search narrowed to that year and unit
   * @param mixed what is not alike among the claims; empty when all is
   */
  public record Line(
      int year,
      String link,
      String count,
      String min,
      String q1,
      String median,
      String q3,
      String max,
      String sources,
      String stories,
      String forecasts,
      String mixed) {}

  public StatisticsTable {
    lines = List.copyOf(lines);
  }

  /**
   * The tables, that of most claims first.
   *
   * @param first the unit whose table comes before all others, as filters take it
   */
  static List<StatisticsTable> of(
      List<YearStatistics> statistics, String first, SearchLinks links) {
    Map<String, List<YearStatistics>> byUnit = new LinkedHashMap<>();
    for (YearStatistics line : statistics) {
      String unit = UnitText.of(line.unit(), line.currency());
      byUnit.computeIfAbsent(unit, one -> new ArrayList<>()).add(line);
    }
    return byUnit.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<YearStatistics>> table) ->
                        !table.getKey().equals(first))
                .thenComparing(
                    Comparator.comparingInt(
                            (Map.Entry<String, List<YearStatistics>> table) ->
                                claims(table.getValue()))
                        .reversed()))
        .map(table -> table(table.getKey(), table.getValue(), links))
        .toList();
  }

  private static int claims(List<YearStatistics> lines) {
    return lines.stream().mapToInt(YearStatistics::count).sum();
  }

  private static StatisticsTable table(String unit, List<YearStatistics> lines, SearchLinks links) {
    SearchLinks ofUnit =
        new SearchLinks(links.requestWith(Facet.METRIC_UNIT.parameter(), unit), links.reader());
    return new StatisticsTable(
        FacetText.value(Facet.METRIC_UNIT, unit),
        Counted.of(claims(lines), "number", "numbers"),
        lines.stream().map(line -> line(line, ofUnit)).toList());
  }

  private static Line line(YearStatistics line, SearchLinks ofUnit) {
    return new Line(
        line.year(),
        ofUnit.with(Facet.METRIC_YEAR.parameter(), Integer.toString(line.year())),
        Counted.number(line.count()),
        amount(line.min(), line),
        amount(line.q1(), line),
        amount(line.median(), line),
        amount(line.q3(), line),
        amount(line.max(), line),
        Counted.number(line.sources()),
        Counted.number(line.stories()),
        Counted.number(line.forecasts()),
        mixed(line));
  }

  private static String amount(BigDecimal value, YearStatistics line) {
    return MetricText.amount(value, line.unit(), line.currency());
  }

  private static String mixed(YearStatistics line) {
    List<String> mixed = new ArrayList<>();
    add(mixed, line.types(), "kinds");
    add(mixed, line.subjects(), FacetText.plural(Facet.METRIC_SUBJECT));
    add(mixed, line.regions(), FacetText.plural(Facet.REGION));
    return String.join(", ", mixed);
  }

  private static void add(List<String> mixed, int different, String noun) {
    if (different > 1) {
      mixed.add(Counted.number(different) + " " + noun);
    }
  }
}
