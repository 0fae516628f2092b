package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Which way a change goes, by the word that says so. */
final class Directions {
  private Directions() {}

  static @Nullable Direction of(Reading r) {
    Sentence s = r.s();
    Quantity q = r.q();
    if (s.isMark(q.first(), '-')) {
      return r.because(Direction.DOWN, "a minus sign", q.first());
    }
    ChangedThing change = ChangedThing.of(r);
    if (change != null) {
      Direction way = change.isDown(s) ? Direction.DOWN : Direction.UP;
      return r.because(way, "the word for the change", change.word());
    }
    for (int i = q.left() - 1; i >= Math.max(r.from(), q.left() - 12); i--) {
      if (s.isAny(i, Tag.FALL, Tag.RISE)) {
        Direction way = s.is(i, Tag.FALL) ? Direction.DOWN : Direction.UP;
        return r.because(way, "the nearest word before it for a rise or a fall", i);
      }
    }
    if (s.isMark(q.first(), '+')) {
      return r.because(Direction.UP, "a plus sign", q.first());
    }
    return q.unit() == Unit.MULTIPLE
        ? r.because(Direction.UP, "a multiple is a rise where no fall is named")
        : null;
  }
}
