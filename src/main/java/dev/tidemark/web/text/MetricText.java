package dev.tidemark.web.text;

import dev.tidemark.metric.Direction;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metrics in a few characters: {@code $296B+ · 2031 · market size}. */
public final class MetricText {
  private static final String SEPARATOR = " · ";
  private static final MathContext DIGITS = new MathContext(6);
  private static final BigDecimal SMALLEST_NAMED = new BigDecimal("0.01");
  private static final Map<String, String> SIGNS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩", "CNY", "CN¥",
          "AUD", "A$", "CAD", "C$", "BRL", "R$");
  private static final List<Scale> SCALES =
      List.of(
          new Scale(new BigDecimal("1e12"), "T"),
          new Scale(new BigDecimal("1e9"), "B"),
          new Scale(new BigDecimal("1e6"), "M"));

  private record Scale(BigDecimal from, String letter) {}

  private MetricText() {}

  /** Value, time and type; what is not known is left out. */
  public static String label(Metric metric) {
    List<String> parts = new ArrayList<>();
    parts.add(value(metric));
    String period = period(metric.period());
    if (!period.isEmpty()) {
      parts.add(period);
    }
    parts.add(FacetText.metricType(metric.type()));
    return String.join(SEPARATOR, parts);
  }

  /** The value with its bound: {@code ~35%}, {@code $10B–$12B}. */
  public static String value(Metric metric) {
    String amount = metric.direction() == Direction.DOWN ? "down " : "";
    BigDecimal single = metric.value();
    if (single == null) {
      return amount + end(metric.low(), metric) + "–" + end(metric.high(), metric);
    }
    String plain = amount(single, metric.unit(), metric.currency());
    return amount
        + switch (metric.bound()) {
          case EXACT, RANGE -> plain;
          case ABOUT -> "~" + plain;
          case AT_LEAST -> plain + "+";
          case AT_MOST -> "up to " + plain;
        };
  }

  private static String end(@Nullable BigDecimal value, Metric metric) {
    return value == null ? "" : amount(value, metric.unit(), metric.currency());
  }

  /**
   * An amount in its unit.
   *
   * @param currency ISO 4217; null unless the unit is currency
   */
  public static String amount(BigDecimal value, Unit unit, @Nullable String currency) {
    return switch (unit) {
      case CURRENCY -> money(value, currency == null ? "" : currency);
      case PERCENT -> compact(value) + "%";
      case PERCENTAGE_POINT -> compact(value) + " pp";
      case MULTIPLE -> compact(value) + "×";
      case COUNT -> compact(value);
    };
  }

  /** Like {@link #amount}, of a computed value: as many digits as a reader can use. */
  public static String rounded(double value, Unit unit, @Nullable String currency) {
    BigDecimal number = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    return number.signum() != 0 && number.abs().compareTo(SMALLEST_NAMED) < 0
        ? number.toPlainString()
        : amount(number, unit, currency);
  }

  private static String money(BigDecimal value, String currency) {
    String sign = SIGNS.getOrDefault(currency, currency.isEmpty() ? "" : currency + " ");
    return (value.signum() < 0 ? "−" : "") + sign + compact(value.abs());
  }

  private static String compact(BigDecimal value) {
    BigDecimal size = value.abs();
    for (Scale scale : SCALES) {
      if (size.compareTo(scale.from()) >= 0) {
        return grouped(value.divide(scale.from(), 2, RoundingMode.HALF_UP)) + scale.letter();
      }
    }
    return grouped(value);
  }

  private static String grouped(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value).replace('-', '−');
  }

  /** When a value holds: {@code 2026–2031}, {@code now}; empty when the text does not say. */
  public static String period(@Nullable Period period) {
    if (period == null) {
      return "";
    }
    if (period.now()) {
      return "now";
    }
    String from = period.from() == null ? "" : period.from();
    String to = period.to() == null ? "" : period.to();
    if (from.isEmpty() || from.equals(to)) {
      return to;
    }
    return to.isEmpty() ? "from " + from : from + "–" + to;
  }
}
