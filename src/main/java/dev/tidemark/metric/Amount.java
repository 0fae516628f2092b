package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One written amount before it is joined to a range or judged.
 *
 * @param first token, sign and currency mark included
 * @param last token, inclusive
 * @param mantissa the number as written, its sign applied
 * @param power the power of ten its multiplier word stands for, 0 without
 * @param scaled whether a multiplier was written
 * @param decimals written after the decimal mark
 * @param unit null for a bare number
 */
record Amount(
    int first,
    int last,
    BigDecimal mantissa,
    int power,
    boolean scaled,
    int decimals,
    @Nullable Unit unit,
    @Nullable String currency) {

  BigDecimal value() {
    return mantissa.scaleByPowerOfTen(power);
  }

  /** The size of the last place written: 0.01 for 35.48, 1e8 for 1.2 billion. */
  BigDecimal step() {
    return BigDecimal.ONE.scaleByPowerOfTen(power - decimals);
  }

  Amount withUnit(@Nullable Unit otherUnit, @Nullable String otherCurrency) {
    return new Amount(first, last, mantissa, power, scaled, decimals, otherUnit, otherCurrency);
  }

  Amount withPower(int otherPower) {
    return new Amount(first, last, mantissa, otherPower, true, decimals, unit, currency);
  }
}
