package dev.tidemark.search.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricPoint;
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
  void neverComparesRegionsAndTakesNoneForEverywhere() {
    SourceComparison comparison =
        new SourceComparison(
            List.of(
                point("kelp", null, 2030, 30, "Quay"),
                point("kelp", "global", 2030, 60, "Quay"),
                point("kelp", null, 2030, 10, "Oake"),
                point("kelp", "Norway", 2030, 2, "Oake"),
                point("kelp", "global", 2030, 15, null)));
    assertEquals(List.of(2.4, 4.8), comparison.ratios("Quay").stream().sorted().toList());
    assertEquals(1, comparison.ratios("Oake").size(), "nobody else speaks of Norway");
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
