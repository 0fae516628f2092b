package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether two values may be one, the rougher of them rounded or hedged. */
final class SameValue {
  /** How far a hedged or rounded value may lie from the exact one. */
  private static final BigDecimal FARTHEST = new BigDecimal("0.05");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int RARE = 3;

  private SameValue() {}

  /**
   * Significant digits as written: 3 for $296 billion, 1 for $300 billion, 4 for 35.48 and 35.50.
   */
  static int digits(Finding finding) {
    BigDecimal value = size(finding.metric());
    if (value == null || value.signum() == 0) {
      return 1;
    }
    BigDecimal bare = value.stripTrailingZeros();
    int written = Math.max(bare.scale(), finding.step().stripTrailingZeros().scale());
    return bare.precision()
        - bare.scale()
        + (bare.scale() > 0 ? Math.max(written, 0) : bare.scale());
  }

  /** Whether the number hardly comes twice by chance. */
  static boolean isRare(Finding finding) {
    return digits(finding) >= RARE;
  }

  /**
   * @param exact the one with at least as many digits
   */
  static boolean agree(Finding exact, Finding rough) {
    Metric one = exact.metric();
    Metric two = rough.metric();
    if (opposed(one.bound(), two.bound())) {
      return false;
    }
    if (one.value() == null || two.value() == null) {
      return equal(one.low(), two.low()) && equal(one.high(), two.high());
    }
    return one.value().compareTo(two.value()) == 0
        || (digits(exact) > digits(rough) && rounds(one.value(), rough, two.value()));
  }

  private static boolean opposed(Bound one, Bound two) {
    return (one == Bound.AT_LEAST && two == Bound.AT_MOST)
        || (one == Bound.AT_MOST && two == Bound.AT_LEAST);
  }

  private static boolean rounds(BigDecimal exact, Finding rough, BigDecimal value) {
    BigDecimal place = value.stripTrailingZeros().ulp();
    BigDecimal most = value.abs().multiply(FARTHEST);
    BigDecimal half = place.divide(TWO).min(most);
    BigDecimal whole = place.min(most);
    BigDecimal above = exact.subtract(value);
    return switch (rough.metric().bound()) {
      case AT_LEAST -> above.signum() >= 0 && above.compareTo(whole) < 0;
      case AT_MOST -> above.signum() <= 0 && above.negate().compareTo(whole) < 0;
      default -> above.abs().compareTo(half) <= 0;
    };
  }

  private static @Nullable BigDecimal size(Metric metric) {
    return metric.value() == null ? metric.high() : metric.value();
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal two) {
    return one != null && two != null && one.compareTo(two) == 0;
  }
}
