package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceComparisonTest {

  @Test
  void comparesWithTheMedianOfOthersForTheSameThing() {
    SourceComparison comparison =
        new SourceComparison(
            List.of(
                point("kelp", 2030, 30, "Quay"),
                point("kelp", 2030, 10, "Oake"),
                point("kelp", 2030, 20, null),
                point("kelp", 2031, 99, "Oake"),
                point("rope", 2030, 99, "Oake"),
                point(null, 2030, 99, "Oake")));
    assertEquals(List.of(2.0), comparison.ratios("Quay"));
    assertEquals(List.of(0.4), comparison.ratios("Oake"));
    assertEquals(List.of(), comparison.ratios("Nobody"));
  }

  @Test
  void neverComparesRegions() {
    SourceComparison comparison =
        new SourceComparison(
            List.of(
                point("kelp", null, 2030, 30, "Quay"),
                point("kelp", "global", 2030, 60, "Quay"),
                point("kelp", null, 2030, 10, "Oake"),
                point("kelp", "Norway", 2030, 2, "Oake"),
                point("kelp", "global", 2030, 15, null)));
    assertEquals(List.of(3.0, 4.0), comparison.ratios("Quay").stream().sorted().toList());
    assertEquals(1, comparison.ratios("Oake").size(), "nobody else speaks of Norway");
  }

  @Test
  void theMiddleOfAnEvenNumberIsBetween() {
    assertEquals(2.5, SourceComparison.median(List.of(4.0, 1.0, 2.0, 3.0)).orElseThrow());
    assertEquals(3, SourceComparison.median(List.of(9.0, 3.0, 1.0)).orElseThrow());
    assertTrue(SourceComparison.median(List.of()).isEmpty());
  }

  private static MetricPoint point(
      @Nullable String subject, int year, double value, @Nullable String source) {
    return point(subject, null, year, value, source);
  }

  private static MetricPoint point(
      @Nullable String subject,
      @Nullable String region,
      int year,
      double value,
      @Nullable String source) {
    return new MetricPoint(
        "id",
        year,
        value,
        value,
        Unit.CURRENCY,
        "USD",
        MetricType.MARKET_SIZE,
        Modality.FORECAST,
        subject,
        region,
        source,
        "a story",
        null,
        null);
  }
}
