package dev.tidemark.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Direction;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are short and say the same as the text. */
class MetricTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "296000000000|CURRENCY|USD|$296B",
        "64912345678|CURRENCY|USD|$64.91B",
        "1500000000000|CURRENCY|EUR|€1.5T",
        "500000000|CURRENCY|INR|₹500M",
        "120000|CURRENCY|GBP|£120,000",
        "3000000|CURRENCY|CHF|CHF 3M",
        "-2000000|CURRENCY|USD|−$2M",
        "35.48|PERCENT|-|35.48%",
        "-1.1|PERCENT|-|−1.1%",
        "3|PERCENTAGE_POINT|-|3 pp",
        "20000000|MULTIPLE|-|20M×",
        "41600000000|COUNT|-|41.6B",
        "10000|COUNT|-|10,000",
        "1E+30|COUNT|-|1,000,000,000,000,000,000T"
      })
  void amounts(String value, Unit unit, @Nullable String currency, String text) {
    assertEquals(text, MetricText.amount(new BigDecimal(value), unit, currency));
  }

  @ParameterizedTest
  @CsvSource({"EXACT,$296B", "ABOUT,~$296B", "AT_LEAST,$296B+", "AT_MOST,up to $296B"})
  void bounds(Bound bound, String text) {
    assertEquals(text, MetricText.value(metric("296000000000", null, null, bound, null, null)));
  }

  @Test
  void rangesAndDirections() {
    Metric range = metric(null, "10000000000", "12000000000", Bound.RANGE, null, null);
    assertEquals("$10B–$12B", MetricText.value(range));
    Metric fall = metric("2000000", null, null, Bound.EXACT, null, Direction.DOWN);
    assertEquals("down $2M", MetricText.value(fall));
  }

  @Test
  void labelsSayValueTimeAndType() {
    Period by2031 = new Period("by 2031", null, "2031", false);
    assertEquals(
        "$296B+ · 2031 · market size",
        MetricText.label(metric("296000000000", null, null, Bound.AT_LEAST, by2031, null)));
    assertEquals(
        "$5 · market size", MetricText.label(metric("5", null, null, Bound.EXACT, null, null)));
  }

  @Test
  void periods() {
    assertEquals("2026–2031", MetricText.period(new Period(null, "2026", "2031", false)));
    assertEquals("from 2026", MetricText.period(new Period(null, "2026", null, false)));
    assertEquals("2031", MetricText.period(new Period(null, "2031", "2031", false)));
    assertEquals("now", MetricText.period(new Period(null, null, null, true)));
    assertEquals("", MetricText.period(null));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Metric metric(
      @Nullable String value,
      @Nullable String low,
      @Nullable String high,
      Bound bound,
      @Nullable Period period,
      @Nullable Direction direction) {
    return new Metric(
        "a.1",
        "a",
        MetricType.MARKET_SIZE,
        "text",
        TextField.BODY,
        0,
        4,
        "text",
        number(value),
        number(low),
        number(high),
        bound,
        Unit.CURRENCY,
        "USD",
        period,
        Modality.FORECAST,
        null,
        direction,
        null,
        null,
        null,
        1.0,
        null,
        List.of());
  }
}
