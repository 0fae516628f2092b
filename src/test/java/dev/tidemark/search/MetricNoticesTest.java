package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.metric.Unit;
import dev.tidemark.metric.YearStatistics;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricNoticesTest {

  @Test
  void statisticsOfOneThingNeedNoWord() {
    assertEquals(List.of(), notices("newest", 2, line("USD", 2, 1, 1)));
  }

  @Test
  void whatIsLeftOutAndWhatIsMixedIsSaid() {
    assertEquals(
        List.of(
            "1,230 of 1,234 metrics name no target year and are in no line of the statistics.",
            "A line of the statistics mixes up to 3 subjects; choose one with metric.subject.",
            "A line of the statistics mixes up to 2 types of metric; choose one with metric."),
        notices("newest", 1234, line("USD", 4, 3, 2)));
  }

  @Test
  void sortingDifferentUnitsByValueIsSaid() {
    assertEquals(
        List.of(
            "Values of different units or currencies are sorted by their number alone;"
                + " choose one with metric.unit."),
        notices("value", 2, line("USD", 1, 1, 1), line(null, 1, 1, 1)));
  }

  private static List<String> notices(String sort, long total, YearStatistics... lines) {
    SearchRequest request =
        new SearchRequestReader(Clock.systemUTC())
            .read(SearchRequest.Rows.METRICS, Map.of("sort", List.of(sort)), Set.of())
            .request();
    return MetricNotices.of(request, total, List.of(lines));
  }

  private static YearStatistics line(
      @Nullable String currency, int count, int subjects, int types) {
    BigDecimal one = BigDecimal.ONE;
    Unit unit = currency == null ? Unit.PERCENT : Unit.CURRENCY;
    return new YearStatistics(
        2030, unit, currency, count, one, one, one, one, one, 1, 1, subjects, 1, types, 0);
  }
}
