package dev.tidemark.metric;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases by what can't be part of one; knows no grammar beyond the word lists. */
final class NounPhrases {
  private static final int LONGEST = 12;
  private static final Set<String> NOUN_OR_VERB = Set.copyOf(Lexicon.lines("noun-or-verb.txt"));

  private final Sentence s;
  private final BitSet counted = new BitSet();

  NounPhrases(Sentence sentence, List<Quantity> quantities) {
    this.s = sentence;
    quantities.forEach(q -> counted.set(q.first(), q.last() + 1));
  }

  /** The phrase that ends at this token; null when it is no part of one. */
  @Nullable Span endingAt(int last) {
    int first = last + 1;
    while (first - 1 >= 0 && last - first < LONGEST) {
      int open = first <= last ? WordShapes.opening(s, first - 1) : -1;
      open = open >= 0 && counted.get(first - 2) ? -1 : open;
      if (open < 0 && !joins(first - 1, first <= last, last)) {
        break;
      }
      first = open < 0 ? first - 1 : open;
    }
    while (first <= last && isLoose(first)) {
      first++;
    }
    return first <= last ? new Span(first, last) : null;
  }

  private boolean joins(int i, boolean inside, int last) {
    if (s.isMark(i, '\'') && s.lower(i).equals("'s")) {
      return inside;
    }
    if (s.isMark(i, '&') || (s.isMark(i, '/') && s.glued(i))) {
      return inside && s.isWord(i - 1);
    }
    if (s.isNumber(i)) {
      return isNameNumber(i);
    }
    if (!s.isWord(i) || isStop(i)) {
      return false;
    }
    boolean name = s.isCapital(i) && i > 0 && i < last && s.isCapital(i + 1);
    return !s.is(i, Tag.VERB)
        || WordShapes.isActivity(s, i)
        || name
        || isNameEnd(i)
        || nounDespiteVerb(i, inside);
  }

  private boolean nounDespiteVerb(int i, boolean inside) {
    boolean participle = s.lower(i).endsWith("ing") || s.lower(i).endsWith("ed");
    boolean either = NOUN_OR_VERB.contains(s.lower(i));
    boolean compoundNoun = isNounBefore(i) && !s.lower(i - 1).endsWith("s");
    boolean object = inside && s.is(i - 1, Tag.VERB);
    boolean noun =
        either
            && (opensNoun(i - 1)
                || WordShapes.isAdjective(s, i - 1)
                || compoundNoun
                || opensClause(i)
                || object);
    boolean compound =
        s.lower(i).endsWith("ing") && isNounBefore(i) && !s.lower(i - 1).endsWith("s");
    boolean opens = opensNoun(i - 1) || (s.is(i - 1, Tag.CONJUNCTION) && !subordinates(i - 1));
    boolean field = !inside && compound && s.is(i + 1, Tag.MARKET);
    boolean adjective = participle && !WordShapes.isPerceiving(s, i);
    return noun || field || (adjective && inside && (opens || compound));
  }

  /** {@code machine learning approaches}: a word in -ing between nouns. */
  boolean isCompound(int i) {
    boolean between =
        isNounBefore(i) && s.isWord(i + 1) && !isStop(i + 1) && !s.is(i + 1, Tag.VERB);
    return s.lower(i).endsWith("ing")
        && between
        && !s.lower(i - 1).endsWith("s")
        && s.lower(i + 1).endsWith("s");
  }

  /** Whether a word that may be a verb is a noun here, by what stands before it. */
  boolean isNounHere(int i) {
    return NOUN_OR_VERB.contains(s.lower(i))
        && (s.is(i - 1, Tag.DETERMINER)
            || s.isWordOf(i - 1, "of", "'s")
            || WordShapes.isAdjective(s, i - 1)
            || nounsAround(i)
            || pluralNoun(i)
            || opensClause(i));
  }

  /** {@code while maintaining}: a form in -ing after it is a verb. */
  private boolean subordinates(int i) {
    return !s.isWordOf(i, "and", "or", "but", "nor", "yet");
  }

  /** {@code relevant features in}: a form in -s that no object follows. */
  private boolean pluralNoun(int i) {
    boolean stops =
        i + 1 >= s.size() || s.isMark(i + 1, ',') || s.isMark(i + 1, '.') || s.isMark(i + 1, ')');
    boolean joins = s.isAny(i + 1, Tag.PREPOSITION, Tag.CONJUNCTION) && !s.isWordOf(i + 1, "to");
    boolean ends = stops || joins;
    return s.lower(i).endsWith("s") && ends && isNounBefore(i) && !s.isAny(i, Tag.RISE, Tag.FALL);
  }

  /** {@code Demand for}, {@code while claims fell}: the first word of a clause, before its verb. */
  private boolean opensClause(int i) {
    boolean opens = i == 0 || s.is(i - 1, Tag.CONJUNCTION) || s.isMark(i - 1, ',');
    boolean verb = s.isAny(i + 1, Tag.AUXILIARY, Tag.VERB) && !s.lower(i + 1).endsWith("ing");
    return opens && (verb || (i == 0 && s.isWordOf(i + 1, "for", "of", "in")));
  }

  /** {@code Tide Works}: a word that may be a verb ends a name, but for headlines. */
  boolean isNameEnd(int i) {
    return s.isCapital(i)
        && s.isCapital(i - 1)
        && s.isWord(i - 1)
        && !isStop(i - 1)
        && !s.isTitled();
  }

  private boolean nounsAround(int i) {
    boolean follows = s.isAny(i + 1, Tag.AUXILIARY, Tag.VERB) && !s.lower(i + 1).endsWith("ing");
    return follows && isNounBefore(i);
  }

  /** Whether the next word is neither a verb nor one that no noun phrase holds. */
  boolean isNounAfter(int i) {
    return s.isWord(i + 1) && !isStop(i + 1) && !s.is(i + 1, Tag.VERB);
  }

  private boolean isNounBefore(int i) {
    return s.isWord(i - 1) && !isStop(i - 1) && !s.is(i - 1, Tag.VERB);
  }

  /** A determiner, a preposition or a possessive: what follows is a noun phrase. */
  private boolean opensNoun(int i) {
    return s.isAny(i, Tag.DETERMINER, Tag.PREPOSITION)
        || s.isNumber(i)
        || s.lower(i).equals("'s")
        || s.lower(i).equals("%");
  }

  private boolean isNameNumber(int i) {
    boolean after = s.isCapital(i - 1) && s.isWord(i - 1) && !s.glued(i - 1);
    boolean before = s.isCapital(i + 1) && s.isWord(i + 1);
    return (after || before) && !s.isMark(i - 1, '$') && !s.isMark(i + 1, '%');
  }

  private boolean isStop(int i) {
    if (counted.get(i)) {
      return true;
    }
    if (s.is(i, Tag.PRONOUN) && s.written(i).equals("IT")) {
      return false;
    }
    boolean adverb = s.isAny(i, Tag.ADVERB, Tag.NOW) && !(s.isCapital(i) && i > 0);
    return adverb
        || s.isAny(i, Tag.DETERMINER, Tag.CONJUNCTION, Tag.PRONOUN, Tag.AUXILIARY)
        || (s.is(i, Tag.PREPOSITION) && !isNameWord(i));
  }

  /** {@code Above} in a name; never the small words. */
  private boolean isNameWord(int i) {
    return s.isCapital(i) && s.lower(i).length() > 4 && s.isCapital(i - 1);
  }

  private boolean isLoose(int i) {
    return s.lower(i).equals("'s") || s.isMark(i, '&') || s.isMark(i, '/');
  }

  /**
   * The phrase that starts at this token, after articles and words of wonder; null when none does.
   */
  @Nullable Span startingAt(int from) {
    int first = from;
    while (first < from + 4 && isOpener(first)) {
      first++;
    }
    int i = first;
    while (i < s.size() && i - first < LONGEST && continues(i, first)) {
      i++;
    }
    int last = i - 1;
    while (last >= first && (isLoose(last) || (last > first && s.isWordOf(last, "available")))) {
      last--;
    }
    boolean more =
        last == first
            && WordShapes.isModifier(s, last)
            && s.isMark(last + 1, ',')
            && isNounAfter(last + 1);
    Span rest = more ? startingAt(last + 2) : null;
    if (rest != null) {
      return new Span(first, rest.last());
    }
    return last >= first ? new Span(first, last) : null;
  }

  private boolean isOpener(int i) {
    return s.is(i, Tag.DETERMINER)
        || s.isMark(i, '"')
        || s.isMark(i, '\u201C')
        || s.isMark(i, '\u2018')
        || (s.is(i, Tag.ADVERB) && !s.isCapital(i))
        || s.isMark(i, '\'');
  }

  private boolean continues(int i, int first) {
    if (s.lower(i).equals("'s") || s.isMark(i, '&')) {
      return i > first && s.isWord(i + 1);
    }
    if (s.isMark(i, '/')) {
      return i > first && s.glued(i) && s.isWord(i + 1) && s.glued(i - 1);
    }
    if (s.isNumber(i)) {
      return isNameNumber(i) && (i > first || s.isCapital(i + 1));
    }
    if (!s.isWord(i) || isStop(i)) {
      return false;
    }
    if (!s.is(i, Tag.VERB)) {
      return true;
    }
    boolean before = s.isWord(i + 1) && !isStop(i + 1) && !s.is(i + 1, Tag.VERB);
    boolean capital = i == first && s.isCapital(i) && (s.isCapital(i + 1) || s.isNumber(i + 1));
    boolean adjective = capital || (before && (i == first || s.lower(i).endsWith("ed")));
    boolean acts = s.lower(i - 1).endsWith("s") && WordShapes.isBaseForm(s, i) && s.isTitled();
    boolean name = s.isCapital(i) && i > first && s.isCapital(i - 1) && !acts;
    boolean either = NOUN_OR_VERB.contains(s.lower(i));
    boolean verbNext = i > first && s.is(i + 1, Tag.VERB) && !s.lower(i + 1).endsWith("ing");
    boolean noun = i == first || nounHere(i) || verbNext;
    return !acts && (adjective || name || (either && noun));
  }

  /** A word that may be verb or noun is a noun before a preposition, a stop or another noun. */
  private boolean nounHere(int i) {
    boolean agrees = s.lower(i - 1).endsWith("s") && !s.lower(i).endsWith("s");
    boolean ends = !s.isWord(i + 1) || s.isAny(i + 1, Tag.PREPOSITION, Tag.AUXILIARY);
    if (WordShapes.isAdjective(s, i - 1)) {
      return true;
    }
    if (agrees && ends && s.isWord(i + 1)) {
      return false;
    }
    boolean plain = !s.lower(i - 1).endsWith("s") && !s.isAny(i, Tag.REPORT_VERB, Tag.FORECAST);
    return ends
        || (plain && s.lower(i + 1).endsWith("s") && !isStop(i + 1) && !s.is(i + 1, Tag.VERB));
  }

  /** The phrase with the {@code of}, {@code in}, {@code for} phrases that belong to it. */
  @Nullable Span extended(@Nullable Span phrase, int limit) {
    if (phrase == null) {
      return null;
    }
    Span whole = phrase;
    for (int hop = 0; hop < 2; hop++) {
      int preposition = whole.last() + 1;
      boolean participle =
          (s.lower(preposition).endsWith("ed") || s.isWordOf(preposition, "spent", "sold", "built"))
              && (s.is(preposition + 1, Tag.PREPOSITION) || isActivitySpent(preposition))
              && !s.isWordOf(preposition, "compared", "followed", "attributed");
      preposition += participle && hop == 0 ? 1 : 0;
      boolean toNoun = hop == 0 && s.isWordOf(preposition, "to") && isNounAfter(preposition);
      boolean joined =
          s.isWordOf(preposition, "of", "for", "in", "on", "with") || participle || toNoun;
      Span next = joined && preposition + 1 < limit ? startingAt(preposition + 1) : null;
      if (next == null
          || next.last() >= limit
          || s.any(next.first(), next.last() + 1, Tag.DURATION)
          || (hop == 1 && !s.isWordOf(preposition, "of", "for"))) {
        return whole;
      }
      whole = new Span(phrase.first(), next.last());
    }
    return whole;
  }

  /** {@code time spent searching for}: the activity takes a preposition of its own. */
  private boolean isActivitySpent(int verb) {
    return s.isWordOf(verb, "spent") && s.lower(verb + 1).endsWith("ing");
  }

  /** Extends the phrase to the left over {@code and}: {@code autonomous systems and robotics}. */
  Span withPartner(Span phrase) {
    int and = phrase.first() - 1;
    boolean joined = s.isWordOf(and, "and") || s.isMark(and, '&');
    Span before = joined ? endingAt(and - 1) : null;
    return before == null ? phrase : new Span(before.first(), phrase.last());
  }
}
