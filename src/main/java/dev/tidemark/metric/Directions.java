package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Which way a change goes, by the word that says so. */
final class Directions {
  private Directions() {}

  static @Nullable Direction of(Reading r) {
    Sentence s = r.s();
    Quantity q = r.q();
    if (s.isMark(q.first(), '-')) {
      return Direction.DOWN;
    }
    ChangedThing change = ChangedThing.of(r);
    if (change != null) {
      return change.isDown(s) ? Direction.DOWN : Direction.UP;
    }
    for (int i = q.left() - 1; i >= Math.max(r.from(), q.left() - 12); i--) {
      if (s.isAny(i, Tag.FALL, Tag.RISE)) {
        return s.is(i, Tag.FALL) ? Direction.DOWN : Direction.UP;
      }
    }
    return s.isMark(q.first(), '+') || q.unit() == Unit.MULTIPLE ? Direction.UP : null;
  }
}
