package dev.tidemark.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A level, a later level and the rate between them, one of which may be missing: {@code end = start
 * × (1 + rate)^n}.
 *
 * @param years between the two levels, at least 1
 */
record GrowthClaim(
    @Nullable Finding start, @Nullable Finding end, @Nullable Finding rate, int years) {
  /** Percentage points. */
  private static final double NEAR = 0.15;

  private static final MathContext MONEY = new MathContext(3, RoundingMode.HALF_UP);
  private static final MathContext RATE = new MathContext(4, RoundingMode.HALF_UP);

  /**
   * The number of years, among n, n + 1 and n - 1, that makes all three agree; 0 when none does.
   */
  int fittingYears() {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int n : new int[] {years, years + 1, years - 1}) {
      if (n >= 1 && fits(n) && miss(n) < least) {
        best = n;
        least = miss(n);
      }
    }
    return best;
  }

  /** The number of years at which the three disagree least. */
  int nearestYears() {
    int best = years;
    for (int n : new int[] {years + 1, years - 1}) {
      best = n >= 1 && miss(n) < miss(best) ? n : best;
    }
    return best;
  }

  private boolean fits(int n) {
    Interval from = start == null ? null : Interval.of(start);
    Interval to = end == null ? null : Interval.of(end);
    Interval by = rate == null ? null : Interval.of(rate);
    if (from == null || to == null || by == null) {
      return false;
    }
    return from.grown(by, n).overlaps(to);
  }

  /** Whether the rate lies so near to what the levels imply that it may only be rounded badly. */
  boolean nearlyFits() {
    for (int n : new int[] {years, years + 1, years - 1}) {
      double stated = value(rate);
      double implied = 100 * (Math.pow(value(end) / value(start), 1.0 / n) - 1);
      if (n >= 1 && Math.abs(implied - stated) <= NEAR) {
        return true;
      }
    }
    return false;
  }

  private double miss(int n) {
    return Math.abs(Math.log(value(start) * factor(n) / value(end)));
  }

  /** The later level that the start and the rate imply. */
  BigDecimal expectedEnd(int n) {
    return money(value(start) * factor(n));
  }

  /** The earlier level that the end and the rate imply. */
  BigDecimal expectedStart(int n) {
    return money(value(end) / factor(n));
  }

  /** The yearly rate in percent that the two levels imply. */
  BigDecimal expectedRate(int n) {
    double rate = Math.pow(value(end) / value(start), 1.0 / n) - 1;
    return plain(new BigDecimal(rate * 100).round(RATE));
  }

  private double factor(int n) {
    return Math.pow(1 + value(rate) / 100, n);
  }

  private static double value(@Nullable Finding finding) {
    BigDecimal value = finding == null ? null : finding.metric().value();
    return value == null ? 1 : value.doubleValue();
  }

  private static BigDecimal money(double value) {
    return plain(new BigDecimal(value).round(MONEY));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
