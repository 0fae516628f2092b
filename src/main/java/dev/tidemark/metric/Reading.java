package dev.tidemark.metric;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One quantity amid its sentence: what a rule looks at.
 *
 * @param index of the quantity among those of the sentence
 * @param from the first token that can belong to it: after the quantity before
 * @param to the end of its tokens, exclusive: before the next quantity
 * @param why what the rules went by
 */
record Reading(
    Sentence s, List<Quantity> all, int index, int from, int to, NounPhrases phrases, Reasons why) {
  private static final int LONGEST_INSERT = 12;

  static Reading of(Sentence s, List<Quantity> all, int index, NounPhrases phrases, Reasons why) {
    int from = index == 0 ? 0 : all.get(index - 1).last() + 1;
    int to = index + 1 < all.size() ? all.get(index + 1).left() : s.size();
    return new Reading(s, all, index, from, to, phrases, why);
  }

  Quantity q() {
    return all.get(index);
  }

  /**
   * {@code 14% and 8% growth in}: the number after it, which says of what; null where none does.
   */
  @Nullable Reading partner() {
    int and = q().next();
    boolean joined = q().isPercent() && s.isWordOf(and, "and", "or") && index + 1 < all.size();
    Quantity other = joined ? all.get(index + 1) : q();
    boolean beside = joined && other.unit() == q().unit() && other.first() == and + 1;
    boolean told = beside && s.isWord(other.next()) && !s.isWordOf(other.next(), "respectively");
    boolean acts = s.is(other.next(), Tag.VERB) && !s.is(other.next(), Tag.RELATIVE);
    return told && !acts && !s.isAny(other.next(), Tag.AUXILIARY, Tag.CONJUNCTION)
        ? of(s, all, index + 1, phrases, why)
        : null;
  }

  /** The value, decided by a rule that goes by no word. */
  <T> T because(T value, String rule) {
    why.guess(rule);
    return value;
  }

  /** The value, decided by a rule that goes by one token. */
  <T> T because(T value, String rule, int token) {
    if (why.wantsWords()) {
      why.ground(rule, s.together(token));
    }
    return value;
  }

  /** The value, decided by a rule that goes by tokens {@code first..last}. */
  <T> T because(T value, String rule, int first, int last) {
    if (why.wantsWords()) {
      why.ground(rule, new Span(first, last));
    }
    return value;
  }

  /** The value, decided by a rule that goes by the nearest words with one of the tags. */
  <T> T because(T value, String rule, Tag... tags) {
    if (why.wantsWords()) {
      int token = nearest(i -> s.isAny(i, tags));
      why.ground(rule, s.together(token));
    }
    return value;
  }

  /** The value, decided by a rule that goes by the nearest of these words. */
  <T> T becauseOf(T value, String rule, String... words) {
    if (why.wantsWords()) {
      int token = nearest(i -> s.isWordOf(i, words));
      why.ground(rule, s.together(token));
    }
    return value;
  }

  /** The phrase, found by a rule that goes by it and by these tokens beside it. */
  @Nullable Span found(@Nullable Span span, String rule, int... beside) {
    if (span != null && why.wantsWords()) {
      Span[] used = new Span[beside.length + 1];
      for (int i = 0; i < beside.length; i++) {
        used[i] = s.together(beside[i]);
      }
      used[beside.length] = span;
      why.ground(rule, used);
    }
    return span;
  }

  /** The token nearest to the quantity, in its own part before others; -1 when there is none. */
  private int nearest(IntPredicate wanted) {
    int own = nearest(wanted, from, to);
    return own >= 0 ? own : nearest(wanted, 0, s.size());
  }

  private int nearest(IntPredicate wanted, int low, int high) {
    int left = q().left() - 1;
    int right = q().last() + 1;
    while (left >= low || right < high) {
      if (left >= low && wanted.test(left)) {
        return left;
      }
      if (right < high && wanted.test(right)) {
        return right;
      }
      left--;
      right++;
    }
    return -1;
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
    int i = s.breaks().before(q().left());
    while (i >= 0 && !isBorder(i)) {
      i = s.breaks().before(i);
    }
    return i + 1;
  }

  int clauseEnd() {
    int i = s.breaks().after(q().last());
    while (i < s.size() && !isBorder(i) && !(s.isMark(i, ',') && !s.isNumber(i + 1))) {
      i = s.breaks().after(i);
    }
    return i;
  }

  /** {@code Gull, while small, won 9%}: the clause goes on after what is put into it. */
  private boolean opensInsert(int i) {
    boolean inside = s.isMark(i - 1, ',') && s.isWordOf(i, "while", "when", "although", "though");
    for (int j = i + 1; inside && j < Math.min(q().left(), i + LONGEST_INSERT); j++) {
      if (s.isMark(j, ',')) {
        return s.isAny(j + 1, Tag.VERB, Tag.AUXILIARY) && !s.lower(j + 1).endsWith("ing");
      }
    }
    return false;
  }

  private boolean isBorder(int i) {
    boolean dash =
        (s.isMark(i, '\u2013') || s.isMark(i, '\u2014') || s.isMark(i, '-'))
            && !(s.glued(i) && s.glued(i - 1) && s.isMark(i, '-'));
    boolean conjunction = Breaks.isConjunction(s, i) && !opensInsert(i);
    boolean colon = s.isMark(i, ':') && i < q().left() - 2 && !s.isNumber(i + 1);
    return s.isMark(i, ';') || dash || conjunction || colon;
  }
}
