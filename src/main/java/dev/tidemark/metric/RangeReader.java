package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Joins two amounts to a range; two levels ({@code from A to B}) stay two. */
final class RangeReader {
  private final Sentence s;
  private final AmountReader amounts;

  RangeReader(Sentence sentence, AmountReader amounts) {
    this.s = sentence;
    this.amounts = amounts;
  }

  /** The range that starts with this amount; null when it stands alone. */
  @Nullable Quantity from(Amount low) {
    int connector = low.last() + 1;
    boolean dash = isDash(connector) && !(s.isMark(connector, '-') && !bothGlued(connector));
    boolean to = s.isWordOf(connector, "to", "hingga", "bis") && !isLevels(low.first());
    boolean and = s.isWordOf(connector, "and") && s.isWordOf(low.first() - 1, "between");
    if ((!dash && !to && !and) || (to && isYear(low))) {
      return null;
    }
    int next = connector + 1;
    while ((!dash
            && (s.isAny(next, Tag.ABOUT, Tag.AT_LEAST, Tag.AT_MOST) || s.is(next, Tag.WONDER))
            && !s.isNumber(next)
            && s.isWord(next))
        || s.isWordOf(next, "a", "an", "well")) {
      next++;
    }
    Amount high = amounts.at(next);
    return high == null ? null : join(low, high, dash);
  }

  /** {@code fell in 2023 to $4.8 billion}. */
  private boolean isYear(Amount low) {
    NumberLiteral literal = s.token(low.last()).number();
    boolean grouped = literal != null && literal.grouped();
    boolean bare = low.unit() == null && !low.scaled() && low.decimals() == 0 && !grouped;
    return bare && low.mantissa().intValue() >= 1900 && low.mantissa().intValue() <= 2100;
  }

  private boolean isDash(int i) {
    return s.isMark(i, '-')
        || s.isMark(i, '\u2013')
        || s.isMark(i, '\u2014')
        || s.isMark(i, '\u2011')
        || s.isMark(i, '\u2010')
        || s.isMark(i, '~');
  }

  private boolean bothGlued(int i) {
    return s.glued(i - 1) == s.glued(i);
  }

  /** {@code from A to B} without {@code ranging}: a change from one level to another. */
  private boolean isLevels(int first) {
    int i = first - 1;
    while (s.isAny(i, Tag.ABOUT, Tag.AT_LEAST, Tag.AT_MOST, Tag.WONDER)
        || s.isWordOf(i, "a", "an")) {
      i--;
    }
    if (!s.isWordOf(i, "from")) {
      return false;
    }
    return !s.isWordOf(
        i - 1,
        "range",
        "ranges",
        "ranged",
        "ranging",
        "anywhere",
        "vary",
        "varies",
        "varying",
        "spanning",
        "somewhere",
        "typically");
  }

  private @Nullable Quantity join(Amount a, Amount b, boolean dash) {
    Amount low = a;
    if (low.unit() == null) {
      low = low.withUnit(b.unit(), b.currency());
    }
    Amount high = b;
    if (high.unit() == null && low.unit() == Unit.CURRENCY) {
      high = high.withUnit(low.unit(), low.currency());
    }
    boolean bare = !low.scaled() && high.scaled() && low.mantissa().intValue() < 1000;
    if (bare && low.mantissa().compareTo(high.mantissa()) <= 0) {
      low = low.withPower(high.power());
    }
    boolean same = low.unit() == high.unit();
    boolean ordered = low.value().compareTo(high.value()) < 0;
    if (!same || !ordered || (dash && high.mantissa().signum() < 0)) {
      return null;
    }
    Unit unit = high.unit() == null ? Unit.COUNT : high.unit();
    String currency = high.currency() == null ? low.currency() : high.currency();
    return new Quantity(
        a.first(),
        b.last(),
        a.first(),
        b.last(),
        null,
        low.value(),
        high.value(),
        Bound.RANGE,
        unit,
        unit == Unit.CURRENCY ? currency : null,
        high.step());
  }
}
