package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code A yard raised its reuse rate from 65% to 98%}: what is brought to a level. */
final class RaisedLevel {
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
    boolean object = s.is(verb, Tag.VERB) && s.isAny(verb, Tag.RISE, Tag.FALL);
    return object ? np : null;
  }
}
