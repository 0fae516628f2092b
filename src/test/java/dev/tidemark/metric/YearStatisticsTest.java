package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearStatisticsTest {

  @Test
  void quartilesLieBetweenTheTwoNearestClaims() {
    YearStatistics four = only(1, 2, 3, 4);
    assertEquals(new BigDecimal("1.75"), four.q1());
    assertEquals(new BigDecimal("2.5"), four.median());
    assertEquals(new BigDecimal("3.25"), four.q3());
    assertEquals(new BigDecimal("4"), four.max());
    assertEquals(4, four.count());
  }

  @Test
  void oneClaimIsAllOfThem() {
    YearStatistics one = only(35.48);
    for (BigDecimal value : List.of(one.min(), one.q1(), one.median(), one.q3(), one.max())) {
      assertEquals(new BigDecimal("35.48"), value);
    }
  }

  @Test
  void largeValuesHaveNoExponentAndDecimalsNoNoise() {
    assertEquals("296000000000", only(296e9).median().toString());
    assertEquals("0.3", only(0.1, 0.2 + 0.1 + 0.2).median().toString());
  }

  @Test
  void yearsUnitsAndCurrenciesAreNeverMixed() {
    List<YearStatistics> lines =
        YearStatistics.of(
            List.of(
                claim(2031, Unit.CURRENCY, "USD", 5, "a", null),
                claim(2030, Unit.PERCENT, null, 30, "a", null),
                claim(2030, Unit.CURRENCY, "USD", 3, "a", null),
                claim(2030, Unit.CURRENCY, "EUR", 2, "a", null)));
    assertEquals(
        List.of("2030 EUR", "2030 USD", "2030 null", "2031 USD"),
        lines.stream().map(line -> line.year() + " " + line.currency()).toList());
  }

  @Test
  void copiesOfAStoryAndClaimsOfASourceCountOnce() {
    YearStatistics line =
        YearStatistics.of(
                List.of(
                    claim(2030, Unit.CURRENCY, "USD", 3, "a", "Northbank"),
                    claim(2030, Unit.CURRENCY, "USD", 3, "a", "Northbank"),
                    claim(2030, Unit.CURRENCY, "USD", 4, "b", null)))
            .getFirst();
    assertEquals(3, line.count());
    assertEquals(2, line.stories());
    assertEquals(1, line.sources(), "who is not named is no source");
    assertEquals(3, line.forecasts());
  }

  private static YearStatistics only(double... values) {
    List<Claim> claims =
        DoubleStream.of(values)
            .mapToObj(value -> claim(2030, Unit.PERCENT, null, value, "a", null))
            .toList();
    List<YearStatistics> lines = YearStatistics.of(claims);
    assertEquals(1, lines.size());
    return lines.getFirst();
  }

  private static Claim claim(
      int year,
      Unit unit,
      @Nullable String currency,
      double value,
      String story,
      @Nullable String source) {
    return new Claim(
        year,
        unit,
        currency,
        value,
        MetricType.MARKET_SIZE,
        Modality.FORECAST,
        story,
        "wind",
        null,
        source);
  }
}
