package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity found in a sentence, before it is understood.
 *
 * @param first token of its text
 * @param last token of its text, inclusive
 * @param left the first token of everything that belongs to it: approximators, articles
 * @param right the last token of everything that belongs to it: {@code +}, {@code or more}
 * @param step the size of the last place written, of the upper end for a range
 */
record Quantity(
    int first,
    int last,
    int left,
    int right,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Bound bound,
    Unit unit,
    @Nullable String currency,
    BigDecimal step) {

  Quantity bounded(Bound newBound, int newLeft, int newRight) {
    return new Quantity(
        first, last, newLeft, newRight, value, low, high, newBound, unit, currency, step);
  }

  /** The first token after everything that belongs to it. */
  int next() {
    return right + 1;
  }

  /** The value, or the upper end of a range. */
  BigDecimal size() {
    if (value != null) {
      return value;
    }
    return high != null ? high : BigDecimal.ZERO;
  }

  boolean isPercent() {
    return unit == Unit.PERCENT || unit == Unit.PERCENTAGE_POINT;
  }

  boolean isMoney() {
    return unit == Unit.CURRENCY;
  }
}
