package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code A yard raised its reuse rate from 65% to 98%}: what is brought to a level. */
final class RaisedLevel {
  private static final int LONGEST = 10;

  private static final String[] MOVES = {
    "push", "pushes", "pushed", "pushing", "bring", "brings", "brought", "bringing", "take", "took"
  };

  private RaisedLevel() {}

  /** The object that is brought to the level; null where nothing is. */
  static @Nullable Span thing(Reading r) {
    Sentence s = r.s();
    int end = r.q().left() - 1;
    boolean second = s.isWordOf(end, "to") && r.index() > 0;
    Quantity first = second ? r.all().get(r.index() - 1) : r.q();
    boolean from = second && first.last() == end - 1 && s.isWordOf(first.left() - 1, "from");
    int last = from ? first.left() - 2 : end - 1;
    if (!from && !s.isWordOf(end, "to", "from")) {
      return null;
    }
    Span np = r.phrases().endingAt(last);
    int verb = np == null ? -1 : np.first() - 1;
    while (s.is(verb, Tag.DETERMINER)) {
      verb--;
    }
    boolean moves = s.isAny(verb, Tag.RISE, Tag.FALL) || s.isWordOf(verb, MOVES);
    return s.is(verb, Tag.VERB) && moves
        ? np
        : from || s.isWordOf(end, "from") ? noun(r, last) : null;
  }

  /** {@code a dip in kelp use from 36%}: what the noun for the change is of. */
  private static @Nullable Span noun(Reading r, int last) {
    Sentence s = r.s();
    for (int i = last - 2; i >= Math.max(0, last - LONGEST); i--) {
      boolean change = s.isAny(i, Tag.RISE, Tag.FALL) && s.isWordOf(i + 1, "in", "of");
      Span np = change ? r.phrases().extended(r.phrases().startingAt(i + 2), last + 1) : null;
      if (np != null) {
        return np.last() == last ? np : null;
      }
    }
    return null;
  }
}
