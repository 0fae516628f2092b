package dev.tidemark.search;

import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricCondition.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prints ranges of amounts, short. */
final class AmountPrinter {
  private static final String[] MULTIPLIERS = {"T", "B", "M"};
  private static final int STRICT_DIGITS = 15;

  private AmountPrinter() {}

  static Amount print(
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Unit unit,
      @Nullable String currency) {
    StringBuilder text = new StringBuilder();
    if (low != null) {
      text.append(isStrict(low) ? ">" : ">=");
      append(text, isStrict(low) ? AmountText.below(low) : low, unit, currency);
    }
    if (high != null) {
      text.append(isStrict(high) ? "<" : "<=");
      append(text, isStrict(high) ? AmountText.above(high) : high, unit, currency);
    }
    return new Amount(text.toString(), low, high, unit, currency);
  }

  /** Ends a hair inside a number were made by a strict comparison. */
  private static boolean isStrict(BigDecimal end) {
    return end.precision() > STRICT_DIGITS;
  }

  private static void append(
      StringBuilder text, BigDecimal value, @Nullable Unit unit, @Nullable String currency) {
    text.append(currency == null ? "" : currency);
    int power = 12;
    for (String multiplier : MULTIPLIERS) {
      BigDecimal shortened = value.scaleByPowerOfTen(-power).stripTrailingZeros();
      if (shortened.abs().compareTo(BigDecimal.ONE) >= 0 && shortened.scale() <= 3) {
        text.append(shortened.toPlainString()).append(multiplier).append(suffix(unit));
        return;
      }
      power -= 3;
    }
    text.append(value.toPlainString()).append(suffix(unit));
  }

  private static String suffix(@Nullable Unit unit) {
    return switch (unit) {
      case PERCENT -> "%";
      case PERCENTAGE_POINT -> "pp";
      case MULTIPLE -> "x";
      case COUNT, CURRENCY -> "";
      case null -> "";
    };
  }
}
