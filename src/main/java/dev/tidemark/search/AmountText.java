package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricCondition.Amount;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of amounts as people write them: {@code 10B..}, {@code $1.5bn..2bn}, {@code 30..40%},
 * {@code >1,000,000}, {@code 3x}. What one end says of unit and currency holds for the other.
 */
public final class AmountText {
  private static final Set<MetricType> PERCENTAGES =
      EnumSet.of(MetricType.CAGR, MetricType.GROWTH, MetricType.MARKET_SHARE, MetricType.SHARE);

  private AmountText() {}

  /** Whether the bare numbers of metrics of these types, and of no others, are percentages. */
  public static boolean arePercentages(Collection<MetricType> types) {
    return !types.isEmpty() && PERCENTAGES.containsAll(types);
  }

  /** Whether a word alone multiplies the number before it: {@code billion}, {@code bn}. */
  public static boolean isMultiplier(String word) {
    return AmountEnd.isMultiplier(word);
  }

  /**
   * Reads a range; a single amount is both ends. With {@code >} and {@code <} an end lies at the
   * nearest double inside, as engines compare doubles.
   *
   * @param percentages whether a number without a unit is a percentage
   * @throws InvalidParameterException {@code invalid_number} or {@code invalid_range}
   */
  public static Amount read(String parameter, String text, boolean percentages) {
    RangeText range = RangeText.of(text);
    if (range.isOpen()) {
      throw invalidRange(parameter, "A range needs at least one end, as in 10B.. or ..$2bn.");
    }
    AmountEnd first = end(parameter, range.from());
    AmountEnd last = end(parameter, range.to());
    Unit unit = agreed(parameter, unitOf(first), unitOf(last));
    String currency = agreed(parameter, currencyOf(first), currencyOf(last));
    if (unit != null && currency != null) {
      throw invalidRange(parameter, "Both ends need the same unit, as in $1bn..2bn or 30..40%.");
    }
    BigDecimal low = first == null ? null : low(first, last);
    BigDecimal high = last == null ? null : high(last, first, low);
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw invalidRange(parameter, "The range starts above its end; write the lower one first.");
    }
    boolean bare = unit == null && currency == null && !multiplied(first) && !multiplied(last);
    Unit meant = currency != null ? Unit.CURRENCY : percentages && bare ? Unit.PERCENT : unit;
    return new Amount(
        range.canonical(),
        low == null || !range.afterFrom() ? low : above(low),
        high == null || !range.beforeTo() ? high : below(high),
        meant,
        currency);
  }

  /** The range with a text that reads back to it. */
  public static Amount of(
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Unit unit,
      @Nullable String currency) {
    return AmountPrinter.print(low, high, unit, currency);
  }

  static BigDecimal above(BigDecimal value) {
    return new BigDecimal(plain(new BigDecimal(Math.nextUp(value.doubleValue()))));
  }

  static BigDecimal below(BigDecimal value) {
    return above(value.negate()).negate();
  }

  private static BigDecimal low(AmountEnd first, @Nullable AmountEnd last) {
    boolean shared =
        first.multiplier() == null
            && last != null
            && last.multiplier() != null
            && first.number().compareTo(last.number()) <= 0;
    return times(first.number(), shared && last != null ? last.multiplier() : first.multiplier());
  }

  private static BigDecimal high(
      AmountEnd last, @Nullable AmountEnd first, @Nullable BigDecimal low) {
    boolean shared =
        last.multiplier() == null
            && first != null
            && low != null
            && last.number().compareTo(low) < 0;
    return times(last.number(), shared && first != null ? first.multiplier() : last.multiplier());
  }

  private static BigDecimal times(BigDecimal number, @Nullable BigDecimal multiplier) {
    BigDecimal value = multiplier == null ? number : number.multiply(multiplier);
    return value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(plain(value));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static boolean multiplied(@Nullable AmountEnd end) {
    return end != null && end.multiplier() != null;
  }

  private static @Nullable Unit unitOf(@Nullable AmountEnd end) {
    return end == null ? null : end.unit();
  }

  private static @Nullable String currencyOf(@Nullable AmountEnd end) {
    return end == null ? null : end.currency();
  }

  private static <T> @Nullable T agreed(String parameter, @Nullable T one, @Nullable T other) {
    if (one != null && other != null && !one.equals(other)) {
      throw invalidRange(parameter, "Both ends need the same unit, as in $1bn..2bn or 30..40%.");
    }
    return one == null ? other : one;
  }

  private static InvalidParameterException invalidRange(String parameter, String message) {
    return new InvalidParameterException("invalid_range", parameter, message);
  }

  private static @Nullable AmountEnd end(String parameter, @Nullable String text) {
    AmountEnd end = text == null ? null : AmountEnd.read(text);
    if (text != null && end == null) {
      throw new InvalidParameterException(
          "invalid_number",
          parameter,
          String.format(
              Locale.ROOT,
              "“%s” is no amount: write a number with what multiplies it and its unit, as 10B, $1.5bn, 30%% or 3x, or a range, as 10B.. or $1.5bn..2bn.",
              Quoted.brief(text)));
    }
    return end;
  }
}
