package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a written value may stand for: its rounding, widened where the text hedges. */
record Interval(double low, double high) {
  /** How far "about" and "over" may be from the truth. */
  private static final double HEDGE = 0.10;

  /** The interval of a metric; null for one that is a range without a single value. */
  static @Nullable Interval of(Finding finding) {
    Metric metric = finding.metric();
    BigDecimal value = metric.value();
    if (value == null) {
      return null;
    }
    double at = value.doubleValue();
    double half = finding.step().doubleValue() / 2;
    double wide = Math.abs(at) * HEDGE;
    return switch (metric.bound()) {
      case ABOUT -> new Interval(at - Math.max(half, wide), at + Math.max(half, wide));
      case AT_LEAST -> new Interval(at - half, at + Math.max(half, wide));
      case AT_MOST -> new Interval(at - Math.max(half, wide), at + half);
      default -> new Interval(at - half, at + half);
    };
  }

  boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  /** Where a level of this interval is after so many years at a rate in percent. */
  Interval grown(Interval rate, int years) {
    return new Interval(
        low * Math.pow(1 + rate.low / 100, years), high * Math.pow(1 + rate.high / 100, years));
  }
}
