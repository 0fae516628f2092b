package dev.tidemark.metric;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases by what can't be part of one; knows no grammar beyond the word lists. */
final class NounPhrases {
  private static final int LONGEST = 12;

  /** What ends a phrase and says nothing of the thing. */
  private static final String[] TRAILING = {"available", "daily", "weekly", "monthly"};

  private final Sentence s;
  private final BitSet counted = new BitSet();
  private final NounSenses senses;

  NounPhrases(Sentence sentence, List<Quantity> quantities) {
    this.s = sentence;
    quantities.forEach(q -> counted.set(q.first(), q.last() + 1));
    this.senses = new NounSenses(sentence, counted);
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
    boolean seat =
        s.lower(first).endsWith("-based") && s.isMark(first - 1, ',') && s.isCapital(first - 2);
    return first <= last ? new Span(seat ? first - 2 : first, last) : null;
  }

  private boolean joins(int i, boolean inside, int last) {
    if (s.lower(i).equals("'s") || isPluralPossessive(i)) {
      return inside;
    }
    if (s.isMark(i, '&') || (s.isMark(i, '/') && s.glued(i))) {
      return inside && s.isWord(i - 1);
    }
    if (s.isNumber(i)) {
      return isNameNumber(i);
    }
    if (!s.isWord(i) || senses.isStop(i)) {
      return false;
    }
    boolean name = s.isCapital(i) && i > 0 && i < last && s.isCapital(i + 1);
    return !s.is(i, Tag.VERB)
        || WordShapes.isActivity(s, i)
        || name
        || senses.isNameEnd(i)
        || senses.nounDespiteVerb(i, inside);
  }

  /** {@code the sailors' ropes}. */
  private boolean isPluralPossessive(int i) {
    boolean glued = s.isMark(i, '\'') && s.glued(i - 1) && !s.glued(i);
    return glued && s.lower(i - 1).endsWith("s") && s.isWord(i + 1);
  }

  /** {@code the top one million sites}: a rank, no count. */
  private boolean isRank(int i) {
    boolean top = s.isWordOf(i - 1, "top") || (s.isWordOf(i - 2, "top") && s.isWord(i));
    boolean number =
        s.isNumber(i) || s.is(i, Tag.NUMBER_WORD) || Multipliers.word(s.lower(i)) != null;
    return top && (number || s.isWordOf(i, "one")) && !counted.get(i);
  }

  private boolean isNameNumber(int i) {
    boolean after = s.isCapital(i - 1) && s.isWord(i - 1) && !s.glued(i - 1);
    boolean before = s.isCapital(i + 1) && s.isWord(i + 1);
    return (after || before) && !s.isMark(i - 1, '$') && !s.isMark(i + 1, '%');
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
      i += i > first && isAcronymInside(i) ? 3 : 0;
    }
    int last = i - 1;
    while (last >= first && (isLoose(last) || (last > first && s.isWordOf(last, TRAILING)))) {
      last--;
    }
    boolean more =
        last == first
            && WordShapes.isModifier(s, last)
            && s.isMark(last + 1, ',')
            && senses.isNounAfter(last + 1);
    Span rest = more ? startingAt(last + 2) : null;
    if (rest != null) {
      return new Span(first, rest.last());
    }
    return last >= first ? new Span(first, last) : null;
  }

  /** {@code less-than-truckload (LTL) costs}: the noun follows the bracket. */
  private boolean isAcronymInside(int i) {
    return s.isMark(i, '(')
        && s.isMark(i + 2, ')')
        && WordShapes.opening(s, i + 2) == i
        && s.isWord(i + 3)
        && !senses.isStop(i + 3)
        && !s.is(i + 3, Tag.VERB);
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
    if (s.lower(i).equals("'s") || s.isMark(i, '&') || isPluralPossessive(i)) {
      return i > first && s.isWord(i + 1);
    }
    if (s.isMark(i, '/')) {
      return i > first && s.glued(i) && s.isWord(i + 1) && s.glued(i - 1);
    }
    if (isRank(i)) {
      return true;
    }
    if (s.isNumber(i)) {
      return isNameNumber(i) && (i > first || s.isCapital(i + 1));
    }
    if (!s.isWord(i) || senses.isStop(i)) {
      return false;
    }
    if (i > first && senses.isParticipleOfPlural(i)) {
      return false;
    }
    if (!s.is(i, Tag.VERB)) {
      return i == first || !senses.actsOfMany(i);
    }
    boolean verb = s.is(i + 1, Tag.VERB) && !(i == first && NounSenses.isEither(s.lower(i + 1)));
    boolean before = s.isWord(i + 1) && !senses.isStop(i + 1) && !verb;
    boolean capital = i == first && s.isCapital(i) && (s.isCapital(i + 1) || s.isNumber(i + 1));
    boolean past = s.lower(i).endsWith("ed") && !WordShapes.isAgent(s, i - 1);
    boolean modified = s.lower(i).endsWith("ing") && s.is(i - 1, Tag.WONDER);
    boolean adjective = capital || (before && (i == first || past || modified));
    boolean spent = s.isWordOf(i - 1, "time", "effort", "money", "power");
    adjective |= i > first && !spent && (senses.isCompound(i) || senses.isActivity(i, first));
    boolean acts = s.lower(i - 1).endsWith("s") && WordShapes.isBaseForm(s, i) && s.isTitled();
    boolean name = s.isCapital(i) && i > first && s.isCapital(i - 1) && !acts;
    boolean either = NounSenses.isEither(s.lower(i));
    boolean agrees = s.lower(i - 1).endsWith("s") && WordShapes.isBaseForm(s, i);
    boolean verbNext =
        i > first && s.is(i + 1, Tag.VERB) && !s.lower(i + 1).endsWith("ing") && !agrees;
    boolean noun = i == first || senses.nounHere(i) || senses.disagrees(i) || verbNext;
    return !acts && (adjective || name || (either && noun));
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
      Span deed = hop == 0 && s.isWordOf(preposition, "to") ? deed(whole, preposition + 1) : null;
      if (deed != null) {
        return deed.last() < limit ? new Span(phrase.first(), deed.last()) : whole;
      }
      boolean toNoun = hop == 0 && s.isWordOf(preposition, "to") && senses.isNounAfter(preposition);
      boolean joined =
          s.isWordOf(preposition, "of", "for", "in", "on", "with", "per") || participle || toNoun;
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

  /** {@code ability to chart reefs}: what one is able to do; null for other nouns. */
  private @Nullable Span deed(Span able, int verb) {
    boolean ability = s.isWordOf(able.last(), "ability", "abilities", "capacity", "likelihood");
    return ability && s.isWord(verb) ? startingAt(verb + 1) : null;
  }

  /** {@code time spent searching for}: the activity takes a preposition of its own. */
  private boolean isActivitySpent(int verb) {
    return s.isWordOf(verb, "spent") && s.lower(verb + 1).endsWith("ing");
  }

  /** {@code tides and winds now turn}: with the phrase that {@code and} joins, before its verb. */
  Span coordinated(Span phrase, int limit) {
    int and = phrase.last() + 1;
    Span partner = s.isWordOf(and, "and", "or") ? startingAt(and + 1) : null;
    int verb = partner == null ? -1 : partner.last() + 1;
    while (s.isAny(verb, Tag.ADVERB, Tag.NOW)) {
      verb++;
    }
    boolean acts =
        partner != null && partner.last() < limit && s.isAny(verb, Tag.VERB, Tag.AUXILIARY);
    return acts && partner != null ? new Span(phrase.first(), partner.last()) : phrase;
  }

  /** Extends the phrase to the left over {@code and}: {@code autonomous systems and robotics}. */
  Span withPartner(Span phrase) {
    int and = phrase.first() - 1;
    boolean joined = s.isWordOf(and, "and") || s.isMark(and, '&');
    Span before = joined ? endingAt(and - 1) : null;
    return before == null ? phrase : new Span(before.first(), phrase.last());
  }

  /** Whether a word that may be a verb is a noun here, by what stands before it. */
  boolean isNounHere(int i) {
    return senses.isNounHere(i);
  }

  /** {@code machine learning approaches}: a word in -ing between nouns. */
  boolean isCompound(int i) {
    return senses.isCompound(i);
  }

  /** {@code a staggering projected rate}: a participle between an article and a noun. */
  boolean isParticipleOf(int i) {
    boolean opens =
        s.is(i - 1, Tag.WONDER) || s.isWordOf(i - 1, "a", "an", "the", "its", "their", "our");
    boolean form = s.lower(i).endsWith("ed") || s.lower(i).endsWith("ing");
    boolean shown = s.isWordOf(i - 1, "this", "these") && s.isAny(i + 2, Tag.VERB, Tag.AUXILIARY);
    return (opens || shown) && form && senses.isNounAfter(i);
  }

  /** {@code Tide Works}: a word that may be a verb ends a name, but for headlines. */
  boolean isNameEnd(int i) {
    return senses.isNameEnd(i);
  }

  /** Whether the next word is neither a verb nor one that no noun phrase holds. */
  boolean isNounAfter(int i) {
    return senses.isNounAfter(i);
  }
}
