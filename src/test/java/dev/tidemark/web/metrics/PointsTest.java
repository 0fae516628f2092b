package dev.tidemark.web.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.Claim;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.UnaskedEngine;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One drawing holds one unit, and says what it leaves out. */
class PointsTest {
  private static final SearchRequestReader READER =
      new SearchRequestReader(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static SearchLinks links(Map<String, List<String>> parameters) {
    return new SearchLinks(READER.read(Rows.METRICS, parameters, Set.of()).request(), READER);
  }

  private static PlotView plot(List<MetricPoint> points, Map<String, List<String>> parameters) {
    SearchLinks links = links(parameters);
    List<YearStatistics> statistics =
        YearStatistics.of(points.stream().map(PointsTest::claim).toList());
    PlotView plot =
        PlotViews.of(Points.of(new PointEngine(points), statistics, links), statistics, links);
    assertNotNull(plot);
    return plot;
  }

  private static Claim claim(MetricPoint point) {
    return new Claim(
        point.year(),
        point.unit(),
        point.currency(),
        point.middle(),
        point.type(),
        point.modality(),
        "a story",
        point.subject(),
        null,
        point.source());
  }

  private static List<MetricPoint> points(int count, Unit unit, String currency) {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new MetricPoint(
              "abcdefghijklmnop." + i,
              2030,
              10 + i,
              10 + i,
              unit,
              unit == Unit.CURRENCY ? currency : null,
              MetricType.OTHER,
              Modality.FORECAST,
              null,
              null,
              null));
    }
    return points;
  }

  private static List<MetricPoint> joined(List<MetricPoint> some, List<MetricPoint> others) {
    List<MetricPoint> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  @Test
  void theMostFrequentUnitIsDrawnAndTheOthersAreLinked() {
    PlotView plot =
        plot(
            joined(points(3, Unit.PERCENT, ""), points(5, Unit.CURRENCY, "EUR")),
            Map.of("q", List.of("tide")));
    assertEquals(5, plot.drawing().marks().size());
    assertEquals("EUR", plot.axis());
    assertEquals(
        List.of(
            new Link("EUR (5)", "/metrics?q=tide&metric.unit=EUR#plot", true),
            new Link("Percent (3)", "/metrics?q=tide&metric.unit=percent#plot", false)),
        plot.units());
    assertNull(plot.cut());
    assertTrue(plot.description().startsWith("5 numbers in EUR"), plot.description());
  }

  @Test
  void currenciesAreNeverDrawnTogether() {
    PlotView plot =
        plot(joined(points(4, Unit.CURRENCY, "USD"), points(2, Unit.CURRENCY, "EUR")), Map.of());
    assertEquals(4, plot.drawing().marks().size());
  }

  @Test
  void whatIsCutIsSaidAndTheUnitIsAskedForAlone() {
    List<MetricPoint> all =
        joined(points(1_999, Unit.PERCENT, ""), points(2_000, Unit.CURRENCY, "USD"));
    PlotView plot = plot(all, Map.of());
    assertEquals(2_000, plot.drawing().marks().size());
    assertNull(plot.cut(), "all of the unit are there");
    assertEquals("Percent (1,999)", plot.units().get(1).label());
    PlotView more = plot(points(2_500, Unit.PERCENT, ""), Map.of());
    assertEquals(Points.MOST, more.drawing().marks().size());
    assertNotNull(more.cut());
    assertTrue(more.cut().startsWith("Only the first 2,000 numbers"), more.cut());
  }

  @Test
  void aMarkLeadsToItsSentence() {
    PlotView plot = plot(points(2, Unit.PERCENT, ""), Map.of());
    assertEquals("/articles/abcdefghijklmnop#number-1", plot.drawing().marks().get(1).link());
    assertEquals("11% · 2030 (forecast) · other", plot.drawing().marks().get(1).label());
  }

  @Test
  void aLogScaleIsSaidOnTheAxis() {
    List<MetricPoint> points = points(200, Unit.COUNT, "");
    assertFalse(plot(points.subList(0, 50), Map.of()).axis().contains("log"));
    assertEquals(
        "Count, log scale: each step upwards multiplies",
        plot(points(2_000, Unit.COUNT, ""), Map.of()).axis());
  }

  @Test
  void withoutATargetYearThereIsNoDrawing() {
    SearchLinks links = links(Map.of());
    Points none = Points.of(new PointEngine(List.of()), List.of(), links);
    assertNull(PlotViews.of(none, List.of(), links));
  }

  /** Knows points alone; of a request it looks at the units. */
  private record PointEngine(List<MetricPoint> all) implements UnaskedEngine {
    @Override
    public List<MetricPoint> points(SearchRequest request, int atMost) {
      List<String> units = request.filters().metric().units();
      return all.stream()
          .filter(
              point ->
                  units.isEmpty()
                      || units.contains(
                          point.currency() == null ? point.unit().toString() : point.currency()))
          .limit(atMost)
          .toList();
    }
  }
}
