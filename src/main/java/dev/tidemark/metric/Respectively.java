package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code Gull and Tern won 9% and 7% respectively}: which of two names a number is of. */
final class Respectively {
  private static final int FARTHEST = 30;
  private static final int NEAR = 9;

  private final Reading r;
  private final Sentence s;

  Respectively(Reading reading) {
    this.r = reading;
    this.s = reading.s();
  }

  /** The name in the same place as the number; null where two names and two numbers don't pair. */
  @Nullable Span name() {
    boolean second = r.index() > 0 && joins(r.index() - 1);
    boolean first = !second && r.index() + 1 < r.all().size() && joins(r.index());
    int last = second ? r.index() : r.index() + 1;
    if (!(first || second) || !isSaid(r.all().get(last))) {
      return null;
    }
    int start = r.all().get(last - 1).left();
    for (int and = start - 1; and > Math.max(0, start - FARTHEST); and--) {
      Span one = s.isWordOf(and, "and") ? r.phrases().endingAt(and - 1) : null;
      Span other = one == null ? null : r.phrases().startingAt(and + 1);
      if (one != null && other != null && other.last() < start) {
        boolean places = s.is(one.last(), Tag.REGION) || s.is(other.last(), Tag.REGION);
        return places ? null : r.found(first ? one : other, "the name in the same place", and);
      }
    }
    return null;
  }

  private boolean joins(int index) {
    Quantity one = r.all().get(index);
    Quantity other = r.all().get(index + 1);
    return one.unit() == other.unit()
        && s.isWordOf(one.next(), "and")
        && other.left() == one.next() + 1;
  }

  private boolean isSaid(Quantity last) {
    for (int i = last.next(); i < last.next() + NEAR; i++) {
      if (s.isWordOf(i, "respectively")) {
        return true;
      }
    }
    return false;
  }
}
