package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change that a quantity tells, and what changes: {@code a 25% increase in engagement}, {@code
 * cut costs by 20%}, {@code revenue grew 12%}.
 *
 * @param word the token that says so
 * @param thing null when the sentence does not name it
 */
record ChangedThing(int word, @Nullable Span thing) {
  private static final Set<String> BARE = Set.copyOf(Lexicon.lines("bare-adjectives.txt"));

  private static final String[] PERFORMS = {"perform", "performs", "performed", "works", "runs"};

  /** The change that the quantity tells; null when it tells none. */
  static @Nullable ChangedThing of(Reading r) {
    ChangedThing after = after(r);
    ChangedThing found = after != null ? after : before(r);
    return found != null ? found : gapped(r);
  }

  boolean isDown(Sentence s) {
    return s.is(word, Tag.FALL);
  }

  /** {@code 40% reduction in NP}, {@code 60% faster NP}, {@code 30% infrastructure savings}. */
  private static @Nullable ChangedThing after(Reading r) {
    Sentence s = r.s();
    int next = r.q().next();
    int word = next;
    while (word < next + 4
        && s.isWord(word)
        && !s.is(word, Tag.RELATIVE)
        && !WordShapes.isPerceiving(s, word)
        && !(word > next && isFinite(s, word))
        && !s.isAny(word, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.PRONOUN)) {
      word++;
    }
    boolean reduced = s.lower(next).endsWith("ed") && s.isAny(next, Tag.RISE, Tag.FALL);
    Span thing = reduced ? r.phrases().startingAt(next + 1) : null;
    if (thing != null && thing.first() == next + 1 && thing.last() < r.to()) {
      return new ChangedThing(next, r.phrases().extended(thing, r.to()));
    }
    if (isComparative(r, next)) {
      return new ChangedThing(next, compared(r, next));
    }
    return s.is(word, Tag.RELATIVE) && word < r.to() ? atNoun(r, word) : null;
  }

  /** {@code the 98% mark means more}: a verb, so what follows is of something else. */
  private static boolean isFinite(Sentence s, int i) {
    return s.is(i, Tag.VERB) && s.lower(i).endsWith("s") && !NounSenses.isEither(s.lower(i));
  }

  /** The change with its word at this token: {@code 20% better}, {@code 40% reduction in NP}. */
  private static ChangedThing atNoun(Reading r, int word) {
    Sentence s = r.s();
    int next = r.q().next();
    boolean performs = word == next && s.anyWord(r.q().left() - 2, r.q().left(), PERFORMS);
    if (performs && s.isAny(word + 1, Tag.PREPOSITION)) {
      return new ChangedThing(word, subject(r));
    }
    boolean named = word > next && !isBare(s, next, word - 1) && s.isWordOf(word + 1, "in", "on");
    boolean vague = s.isWordOf(word + 2, "some", "certain", "many", "most", "various", "specific");
    if (named && vague) {
      return new ChangedThing(word, new Span(next, word - 1));
    }
    int tail = s.isWordOf(word + 1, "rate", "rates", "growth") ? word + 1 : word;
    Span rival = s.isWordOf(tail + 1, "over") ? r.phrases().startingAt(tail + 2) : null;
    tail = rival != null && s.isWordOf(rival.last() + 1, "in", "for") ? rival.last() : tail;
    if (s.isWordOf(tail + 1, "in", "of", "to", "on", "for")) {
      Span in = r.phrases().startingAt(tail + 2);
      boolean time = in != null && s.any(in.first(), in.last() + 1, Tag.DURATION) && word > next;
      if (!time) {
        return new ChangedThing(word, r.phrases().extended(in, r.to()));
      }
    }
    if (word > next) {
      boolean bare = isBare(s, next, word - 1);
      return new ChangedThing(word, bare ? null : new Span(next, word - 1));
    }
    return new ChangedThing(word, compared(r, tail));
  }

  /** {@code is 12% lighter}, {@code 12% lighter than}: a form in -er that compares. */
  private static boolean isComparative(Reading r, int i) {
    Sentence s = r.s();
    boolean form = s.isWord(i) && s.lower(i).endsWith("er") && !s.is(i, Tag.RELATIVE);
    boolean be = s.isWordOf(r.q().left() - 1, "is", "are", "was", "were") && !s.isWord(i + 1);
    return form
        && (be || s.isWordOf(i + 1, "than"))
        && !s.isAny(i, Tag.PREPOSITION, Tag.CAPABILITY);
  }

  /** {@code faster NP}, {@code more powerful NP}; what is before where nothing follows. */
  private static @Nullable Span compared(Reading r, int word) {
    Sentence s = r.s();
    boolean stops =
        s.isAny(word + 1, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.PRONOUN) || !s.isWord(word + 1);
    stops |= s.isWordOf(word + 1, "likely", "than", "often", "effective", "efficient", "accurate");
    Span object = stops ? objectBefore(r) : null;
    boolean bracket = stops && s.isMark(r.q().left() - 1, '(');
    object = bracket ? r.phrases().endingAt(r.q().left() - 2) : object;
    if (object != null) {
      return object;
    }
    Span np = stops ? null : r.phrases().extended(r.phrases().startingAt(word + 1), r.to());
    return np != null && np.last() < r.to() ? np : subject(r);
  }

  /** {@code at costs 15% lower than}: the phrase before the number, where it is an object. */
  private static @Nullable Span objectBefore(Reading r) {
    Span np = r.phrases().endingAt(r.q().left() - 1);
    int opener = np == null ? -1 : np.first() - 1;
    while (r.s().is(opener, Tag.DETERMINER)) {
      opener--;
    }
    return r.s().isAny(opener, Tag.PREPOSITION, Tag.VERB) ? np : null;
  }

  private static @Nullable ChangedThing before(Reading r) {
    Sentence s = r.s();
    Quantity q = r.q();
    int word = Math.max(s.last(r.from(), q.left(), Tag.RISE), s.last(r.from(), q.left(), Tag.FALL));
    boolean level = s.isWordOf(q.left() - 1, "to", "from") || s.isWordOf(q.next(), "of");
    if (word < 0 || q.left() - word > 14 || (level && !s.isWordOf(q.left() - 1, "of", "by"))) {
      return null;
    }
    boolean far = s.isWordOf(q.left() - 1, "of") && q.left() - word > 4 && !isFilled(r, word);
    int lead = q.left() - 1;
    while (s.isWordOf(lead, "anywhere", "from", "between", "somewhere") && lead > word) {
      lead--;
    }
    boolean by = s.isWordOf(lead, "by", "of", "at") && q.left() - word > 1 && !far;
    boolean bare =
        word == q.left() - 1
            || (word == q.left() - 2
                && !s.isWordOf(word + 1, "with")
                && (s.isAny(word + 1, Tag.ADVERB, Tag.PREPOSITION)
                    || s.isWordOf(word + 1, "averaging", "reaching", "exceeding", "totaling")));
    if (!by && !bare && !objectThenAmount(r, word)) {
      return null;
    }
    return new ChangedThing(word, thing(r, word));
  }

  /** {@code reductions in CO2 emissions of 18%}: nothing but what changes stands between. */
  private static boolean isFilled(Reading r, int word) {
    boolean in = r.s().isWordOf(word + 1, "in", "of");
    Span np = in ? r.phrases().startingAt(word + 2) : null;
    return np != null && np.last() == r.q().left() - 2;
  }

  /** {@code raise sales by 9% and margins by 2%}: the verb holds for both. */
  private static @Nullable ChangedThing gapped(Reading r) {
    Sentence s = r.s();
    boolean by = s.isWordOf(r.q().left() - 1, "by") && r.index() > 0;
    Quantity last = by ? r.all().get(r.index() - 1) : r.q();
    Span np =
        by && s.isWordOf(last.left() - 1, "by") ? r.phrases().endingAt(r.q().left() - 2) : null;
    if (np == null || np.first() <= last.last()) {
      return null;
    }
    boolean and = s.isWordOf(np.first() - 1, "and") || s.isMark(np.first() - 1, ',');
    int from = Math.max(0, last.left() - 20);
    int word = Math.max(s.last(from, last.left(), Tag.RISE), s.last(from, last.left(), Tag.FALL));
    return and && word >= 0 ? new ChangedThing(word, np) : null;
  }

  /** {@code boosts performance over 80 percent}. */
  private static boolean objectThenAmount(Reading r, int word) {
    Span np = r.phrases().startingAt(word + 1);
    boolean level = r.s().isWordOf(r.q().left(), "exceeding", "above", "reaching", "surpassing");
    return np != null && np.last() == r.q().left() - 1 && r.s().is(word, Tag.VERB) && !level;
  }

  private static @Nullable Span thing(Reading r, int word) {
    Sentence s = r.s();
    int limit = r.q().left();
    if (s.isWordOf(word + 1, "in", "of")) {
      Span object = r.phrases().startingAt(word + 2);
      if (object != null && object.last() < limit) {
        return r.phrases().extended(object, limit);
      }
    }
    boolean transitive =
        word + 1 < limit
            && !s.isAny(word + 1, Tag.PREPOSITION, Tag.ADVERB)
            && !s.isWordOf(word + 1, "rate", "rates");
    Span np = transitive ? r.phrases().startingAt(word + 1) : null;
    if (np != null && np.last() < limit) {
      return joined(r, r.phrases().extended(np, limit), limit);
    }
    if (s.isWordOf(word, "up", "down")
        && s.isWord(word - 1)
        && !s.isAny(word - 1, Tag.AUXILIARY, Tag.VERB)) {
      return r.phrases().endingAt(word - 1);
    }
    boolean noun = !s.is(word, Tag.VERB) || s.isWordOf(limit - 1, "of");
    Span compound = noun ? r.phrases().endingAt(word) : null;
    if (compound != null && compound.first() < word) {
      boolean costs = compound.first() == word - 1 && s.isWordOf(word - 1, "cost", "costs");
      Span where = costs && s.isWordOf(limit - 1, "of") ? inAfter(r) : null;
      if (where != null) {
        return where;
      }
      if (!isBare(s, compound.first(), word - 1)) {
        return new Span(compound.first(), word - 1);
      }
    }
    Span in = s.isWordOf(limit - 1, "of") ? inAfter(r) : null;
    return in != null ? in : subject(r, word);
  }

  /** {@code reducing delays and fuel costs by}: all that stands before the number. */
  private static @Nullable Span joined(Reading r, @Nullable Span np, int limit) {
    boolean and = np != null && r.s().isWordOf(np.last() + 1, "and");
    Span other = and && np != null ? r.phrases().startingAt(np.last() + 2) : null;
    boolean ends = other != null && r.s().isWordOf(other.last() + 1, "by", "from", "up");
    return ends && np != null && other != null && other.last() < limit
        ? new Span(np.first(), other.last())
        : np;
  }

  /** {@code increases of up to 40% in engagement}. */
  private static @Nullable Span inAfter(Reading r) {
    int in = r.q().next();
    Span np = r.s().isWordOf(in, "in") ? r.phrases().startingAt(in + 1) : null;
    boolean thing =
        np != null
            && np.last() < r.to()
            && !r.s().isAny(np.first(), Tag.REGION, Tag.MONTH)
            && !r.s().isWordOf(in + 1, "some")
            && !r.s().any(np.first(), np.last() + 1, Tag.DURATION);
    return thing ? np : null;
  }

  /** {@code first growth}, {@code strong growth}: the adjectives name nothing. */
  static boolean isBare(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!BARE.contains(s.lower(i)) && !s.is(i, Tag.WONDER)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Span subject(Reading r) {
    return subject(r, r.q().left());
  }

  private static @Nullable Span subject(Reading r, int word) {
    return new ClauseSubjects(r.s(), r.phrases()).of(word + 1, r.clauseStart());
  }
}
