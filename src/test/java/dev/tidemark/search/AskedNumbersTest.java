package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hit shows first what was asked for. */
class AskedNumbersTest {
  private static final Metric SIZE = metric("size", MetricType.MARKET_SIZE, "5e9", "USD", "2024");
  private static final Metric LARGER =
      metric("larger", MetricType.MARKET_SIZE, "4e10", "EUR", "2030");
  private static final Metric RATE = metric("rate", MetricType.CAGR, "44.2", null, "2030");
  private static final Metric TIMELESS = metric("timeless", MetricType.CAGR, "12", null, null);
  private static final List<Metric> ALL = List.of(SIZE, LARGER, RATE, TIMELESS);

  @Test
  void kindValueYearAndUnitDecideTogether() {
    assertEquals("rate timeless size larger", order("q", "agents cagr:>0%"));
    assertEquals("rate size larger timeless", order("q", "cagr:>30%"));
    assertEquals("rate size larger timeless", order("q", "cagr:>0% year:2030"));
    assertEquals("larger size rate timeless", order("q", "size:>10B OR size:>90B"));
    assertEquals("larger rate size timeless", order("q", "year:2030"));
    assertEquals("larger size rate timeless", order("metric.value", "€1B.."));
    assertEquals("larger size rate timeless", order("metric.unit", "EUR"));
    assertEquals("size larger rate timeless", order("metric.value", "$1B.."));
  }

  @Test
  void withoutConditionsTheTextDecides() {
    for (String q : List.of("agents", "", "-cagr:>30%", "topic:AI", "cagr:>90%")) {
      assertEquals("size larger rate timeless", order("q", q), q);
    }
    assertEquals("size larger rate timeless", order("metric.subject", "agents"));
  }

  private static String order(String parameter, String value) {
    AskedNumbers asked =
        new AskedNumbers(
            new SearchRequestReader(Clock.systemUTC())
                .read(Map.of(parameter, List.of(value)))
                .request());
    return String.join(" ", asked.first(ALL).stream().map(Metric::id).toList());
  }

  private static Metric metric(
      String id, MetricType type, String value, @Nullable String currency, @Nullable String year) {
    return new Metric(
        id,
        "article",
        type,
        value,
        TextField.BODY,
        0,
        value.length(),
        value,
        new BigDecimal(value),
        null,
        null,
        Bound.EXACT,
        currency == null ? Unit.PERCENT : Unit.CURRENCY,
        currency,
        year == null ? null : new Period(year, null, year, false),
        Modality.FORECAST,
        null,
        null,
        null,
        null,
        null,
        1,
        null,
        List.of());
  }
}
