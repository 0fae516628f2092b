package dev.tidemark.metric;

import java.math.BigDecimal;
import java.math.MathContext;

/** Computed numbers as they are told: as exact as a double is, without its noise in the end. */
public final class PlainNumber {
  private static final MathContext PRECISION = new MathContext(14);

  private PlainNumber() {}

  /** In 14 digits, without an exponent and without zeros behind the point. */
  public static BigDecimal of(double value) {
    return of(BigDecimal.valueOf(value));
  }

  /** In 14 digits, without an exponent and without zeros behind the point. */
  public static BigDecimal of(BigDecimal value) {
    BigDecimal rounded = value.round(PRECISION).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
