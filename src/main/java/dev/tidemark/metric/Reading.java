package dev.tidemark.metric;

import java.util.List;

/**
 * One quantity amid its sentence: what a rule looks at.
 *
 * @param index of the quantity among those of the sentence
 * @param from the first token that can belong to it: after the quantity before
 * @param to the end of its tokens, exclusive: before the next quantity
 */
record Reading(Sentence s, List<Quantity> all, int index, int from, int to, NounPhrases phrases) {
  static Reading of(Sentence s, List<Quantity> all, int index, NounPhrases phrases) {
    int from = index == 0 ? 0 : all.get(index - 1).last() + 1;
    int to = index + 1 < all.size() ? all.get(index + 1).left() : s.size();
    return new Reading(s, all, index, from, to, phrases);
  }

  Quantity q() {
    return all.get(index);
  }

  /** Whether the tag stands at most so many tokens left of the quantity, in its own part. */
  boolean left(Tag tag, int within) {
    return s.any(Math.max(from, q().left() - within), q().left(), tag);
  }

  /** Whether the tag stands at most so many tokens right of the quantity, in its own part. */
  boolean right(Tag tag, int within) {
    return s.any(q().last() + 1, Math.min(to, q().last() + 1 + within), tag);
  }

  /** The start of the clause around the quantity: after a semicolon, a dash, a relative word. */
  int clauseStart() {
    for (int i = q().left() - 1; i >= 0; i--) {
      if (isBorder(i)) {
        return i + 1;
      }
    }
    return 0;
  }

  int clauseEnd() {
    for (int i = q().last() + 1; i < s.size(); i++) {
      if (isBorder(i) || (s.isMark(i, ',') && !s.isNumber(i + 1))) {
        return i;
      }
    }
    return s.size();
  }

  private boolean isBorder(int i) {
    boolean dash =
        (s.isMark(i, '\u2013') || s.isMark(i, '\u2014') || s.isMark(i, '-'))
            && !(s.glued(i) && s.glued(i - 1) && s.isMark(i, '-'));
    boolean conjunction =
        s.isWordOf(i, "while", "whereas", "although", "though", "but", "because", "when", "if");
    boolean colon = s.isMark(i, ':') && i < q().left() - 2 && !s.isNumber(i + 1);
    return s.isMark(i, ';') || dash || conjunction || colon;
  }
}
