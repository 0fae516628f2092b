package dev.tidemark.metric;

/** Reads the words around a quantity that make it a floor, a ceiling or an estimate. */
final class BoundRules {
  private static final String[] AND_MORE = {
    "more", "above", "higher", "greater", "up", "beyond", "over"
  };
  private static final String[] OR_LESS = {"less", "below", "under", "fewer", "lower"};

  private BoundRules() {}

  /** The quantity with its bound, and with the approximators counted as its own words. */
  static Quantity apply(Sentence s, Quantity q, Reasons why) {
    int left = before(s, q);
    int i = q.first() - 1;
    Bound bound = Bound.EXACT;
    int hops = 0;
    while (s.holds(i) && hops++ < 5) {
      Bound found = at(s, i);
      if (isTopic(s, i, q)) {
        break;
      }
      if (found != Bound.EXACT) {
        int first = phraseStart(s, i, found);
        why.ground("a word before the number", new Span(first, i));
        bound = found;
        left = Math.min(left, fillerStart(s, first));
        break;
      }
      if (!isSkipped(s, i)) {
        break;
      }
      i--;
    }
    int right = q.last();
    boolean more = bound == Bound.EXACT && s.isMark(q.last() - 1, '+') && q.first() < q.last() - 1;
    if (more) {
      why.ground("a plus inside the number", new Span(q.last() - 1, q.last() - 1));
      bound = Bound.AT_LEAST;
    }
    if (bound == Bound.EXACT || bound == Bound.ABOUT) {
      right += widthAfter(s, q.last() + 1);
      bound = after(s, q.last(), right, bound, why);
    }
    if (q.bound() == Bound.RANGE) {
      why.ground("a range has two ends", new Span(q.first(), q.last()));
    }
    return q.bounded(q.bound() == Bound.RANGE ? Bound.RANGE : bound, left, right);
  }

  /** {@code exceeding 90% for cod and 80% for hake}: the word before the first holds for both. */
  static Quantity carried(Sentence s, Quantity before, Quantity q) {
    int and = q.left() - 1;
    int preposition = before.next();
    boolean bounds = before.bound() == Bound.AT_LEAST || before.bound() == Bound.AT_MOST;
    boolean alike =
        bounds
            && before.left() < before.first()
            && q.bound() == Bound.EXACT
            && q.unit() == before.unit()
            && s.isWordOf(and, "and")
            && and - preposition < 6;
    boolean parallel =
        alike
            && s.isWordOf(preposition, "for", "in", "on", "among")
            && s.isWordOf(q.next(), s.lower(preposition))
            && !s.any(preposition, and, Tag.VERB);
    return parallel ? q.bounded(before.bound(), q.left(), q.right()) : q;
  }

  private static int before(Sentence s, Quantity q) {
    int i = q.first() - 1;
    boolean from = q.bound() == Bound.RANGE && s.isWordOf(i, "from");
    if (from && s.isWordOf(i - 1, "anywhere", "somewhere", "ranging")) {
      return i - 1;
    }
    while (isSkipped(s, i)) {
      i--;
    }
    return i + 1;
  }

  private static boolean isSkipped(Sentence s, int i) {
    return s.isWordOf(i, "a", "an", "the", "another", "just", "as", "its", "-", "their")
        || (s.isWordOf(i, "of") && s.isWordOf(i - 1, "average", "total", "median"))
        || (s.is(i, Tag.WONDER) && s.isWord(i))
        || (s.is(i, Tag.ADVERB) && s.lower(i).endsWith("ly"));
  }

  private static Bound at(Sentence s, int i) {
    boolean estimated = s.isWordOf(i, "estimated") && s.isWordOf(i - 1, "is", "was", "are", "were");
    if (s.is(i, Tag.AT_LEAST) && !s.isWordOf(i, "plus")) {
      return Bound.AT_LEAST;
    }
    if (s.is(i, Tag.AT_MOST) && !isOtherSense(s, i)) {
      return Bound.AT_MOST;
    }
    return s.is(i, Tag.ABOUT) && !estimated && !isOtherSense(s, i) ? Bound.ABOUT : Bound.EXACT;
  }

  private static boolean isOtherSense(Sentence s, int i) {
    return s.isWordOf(i, "within");
  }

  /** {@code a battle over a $10 billion contract}: over is about here. */
  private static boolean isTopic(Sentence s, int i, Quantity q) {
    boolean rival =
        s.isWordOf(i, "over")
            && s.isWordOf(
                i - 1, "improvement", "improvements", "advantage", "edge", "advance", "lead");
    if (rival) {
      return true;
    }
    boolean over = s.isWordOf(i, "over", "beyond", "above", "under");
    boolean article = s.is(i + 1, Tag.DETERMINER) && !s.isWordOf(i + 1, "more");
    boolean thing = s.isWord(q.last() + 1) && !s.is(q.last() + 1, Tag.PREPOSITION);
    return over && q.isMoney() && thing && (article || s.is(i - 1, Tag.QUARREL));
  }

  private static int phraseStart(Sentence s, int i, Bound bound) {
    Tag tag =
        switch (bound) {
          case AT_LEAST -> Tag.AT_LEAST;
          case AT_MOST -> Tag.AT_MOST;
          default -> Tag.ABOUT;
        };
    int first = i;
    while (s.is(first - 1, tag) && s.isWord(first - 1)) {
      first--;
    }
    return first;
  }

  private static int fillerStart(Sentence s, int phrase) {
    int first = phrase;
    while ((isSkipped(s, first - 1) && !s.is(first - 1, Tag.NOW))
        || s.isWordOf(first - 1, "well", "even", "slightly", "still")) {
      first--;
    }
    return first;
  }

  /** Tokens after the number that say it is a floor or a ceiling: {@code +}, {@code or more}. */
  private static int widthAfter(Sentence s, int next) {
    if (s.isMark(next, '+') || (s.isWordOf(next, "plus") && !s.isNumber(next + 1))) {
      return 1;
    }
    boolean rising = s.isWordOf(next + 1, "rising", "growing") && !s.isWord(next + 2);
    if (s.isWordOf(next, "and") && (rising || s.isWordOf(next + 1, "counting"))) {
      return 2;
    }
    boolean or = s.isWordOf(next, "or", "and") && s.isWordOf(next + 1, AND_MORE);
    boolean less = s.isWordOf(next, "or", "and") && s.isWordOf(next + 1, OR_LESS);
    return or || less || (s.isMark(next, '-') && s.isWordOf(next + 1, "plus")) ? 2 : 0;
  }

  private static Bound after(Sentence s, int last, int right, Bound known, Reasons why) {
    if (right == last) {
      return known;
    }
    why.ground("a word or sign after the number", new Span(last + 1, right));
    return s.isWordOf(right, OR_LESS) ? Bound.AT_MOST : Bound.AT_LEAST;
  }
}
