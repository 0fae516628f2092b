package dev.tidemark.metric;

import java.util.BitSet;

/**
 * Where a clause of a sentence may begin or end: found once, as every number of the sentence asks.
 */
final class Breaks {
  private final BitSet marks;
  private final BitSet all;
  private final int size;

  private Breaks(BitSet marks, BitSet all, int size) {
    this.marks = marks;
    this.all = all;
    this.size = size;
  }

  static Breaks of(Sentence s) {
    BitSet marks = new BitSet(s.size());
    BitSet all = new BitSet(s.size());
    for (int i = 0; i < s.size(); i++) {
      boolean mark = isConjunction(s, i) || isClauseMark(s, i);
      marks.set(i, mark);
      all.set(i, mark || s.isMark(i, ','));
    }
    return new Breaks(marks, all, s.size());
  }

  static boolean isConjunction(Sentence s, int i) {
    return s.isWordOf(i, "while", "whereas", "although", "though", "but", "because", "when", "if");
  }

  private static boolean isClauseMark(Sentence s, int i) {
    return s.isMark(i, ';')
        || s.isMark(i, ':')
        || s.isMark(i, '-')
        || s.isMark(i, '\u2013')
        || s.isMark(i, '\u2014');
  }

  /** The nearest before the token, commas left out; -1 when there is none. */
  int before(int token) {
    return token <= 0 ? -1 : marks.previousSetBit(token - 1);
  }

  /** The nearest after the token, commas included; the size of the sentence when there is none. */
  int after(int token) {
    int next = all.nextSetBit(token + 1);
    return next < 0 ? size : next;
  }
}
