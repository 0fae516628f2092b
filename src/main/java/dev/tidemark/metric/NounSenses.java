package dev.tidemark.metric;

import java.util.BitSet;
import java.util.Set;

/** Tells which words can stand in a noun phrase: words that may be verbs by what is beside them. */
final class NounSenses {
  private static final Set<String> NOUN_OR_VERB = Set.copyOf(Lexicon.lines("noun-or-verb.txt"));

  private final Sentence s;
  private final BitSet counted;

  /**
   * @param counted the tokens that belong to quantities
   */
  NounSenses(Sentence sentence, BitSet counted) {
    this.s = sentence;
    this.counted = counted;
  }

  /** Whether the word may be either, by the list. */
  static boolean isEither(String lower) {
    return NOUN_OR_VERB.contains(lower);
  }

  boolean nounDespiteVerb(int i, boolean inside) {
    boolean participle = s.lower(i).endsWith("ing") || s.lower(i).endsWith("ed");
    boolean either = NOUN_OR_VERB.contains(s.lower(i));
    boolean acts = inside && s.lower(i).endsWith("s") && s.is(i - 2, Tag.DETERMINER);
    boolean compoundNoun = isNounBefore(i) && !s.lower(i - 1).endsWith("s") && !acts;
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
    boolean noun = !s.is(i + 1, Tag.VERB) || isEither(s.lower(i + 1));
    boolean between = isNounBefore(i) && s.isWord(i + 1) && !isStop(i + 1) && noun;
    return s.lower(i).endsWith("ing")
        && between
        && !s.lower(i - 1).endsWith("s")
        && s.lower(i + 1).endsWith("s");
  }

  /** {@code sailors harbour a grudge}: an unknown word between a plural and an article. */
  boolean actsOfMany(int i) {
    String before = s.lower(i - 1);
    boolean plural =
        (before.length() > 5 && before.endsWith("s") && !before.endsWith("ss"))
            || before.equals("people");
    String word = s.lower(i);
    boolean base = !word.endsWith("s") && !word.endsWith("ed") && !word.endsWith("ing");
    boolean name = s.isCapital(i) || before.endsWith("ics") || before.endsWith("us");
    boolean object =
        s.isWordOf(i + 1, "the", "a", "an", "their", "its", "more", "no", "each", "every", "this");
    return plural && base && !name && object;
  }

  /** {@code ropes forming nets}: what a plural thing does. */
  boolean isParticipleOfPlural(int i) {
    String before = s.lower(i - 1);
    boolean plural = before.length() > 4 && before.endsWith("s") && !before.endsWith("ss");
    boolean name = s.isCapital(i) || before.endsWith("ics") || before.endsWith("us");
    return s.isWord(i) && plural && !name && s.lower(i).length() > 5 && s.lower(i).endsWith("ing");
  }

  /** {@code reduced route planning time}: what somebody does, between its object and a measure. */
  boolean isActivity(int i, int first) {
    boolean object = s.is(first - 1, Tag.VERB) || s.isWordOf(first - 1, "in", "of");
    boolean measured = s.isAny(i + 1, Tag.EFFORT, Tag.CAPABILITY) && !s.is(i + 1, Tag.VERB);
    measured |= s.isWordOf(i + 1, "by");
    return s.lower(i).endsWith("ing")
        && object
        && measured
        && isNounBefore(i)
        && !s.lower(i - 1).endsWith("s")
        && !s.isAny(i, Tag.RISE, Tag.FALL);
  }

  /** {@code harbour launch fees}: no verb, as after a single noun it would end in -s. */
  boolean disagrees(int i) {
    boolean past = s.isWordOf(i, "cut", "hit", "set", "cost", "run", "split", "spend", "lead");
    boolean many = s.isWordOf(i - 1, "people", "men", "women", "children", "data", "staff");
    boolean single = isNounBefore(i) && !s.lower(i - 1).endsWith("s") && !many;
    return WordShapes.isBaseForm(s, i) && single && !past && isNounAfter(i);
  }

  /** Whether a word that may be a verb is a noun here, by what stands before it. */
  boolean isNounHere(int i) {
    return NOUN_OR_VERB.contains(s.lower(i))
        && (s.is(i - 1, Tag.DETERMINER)
            || s.isWordOf(i - 1, "of", "'s", "average")
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

  boolean isStop(int i) {
    if (counted.get(i)) {
      return true;
    }
    if (s.is(i, Tag.PRONOUN) && (s.written(i).equals("IT") || s.written(i).equals("US"))) {
      return false;
    }
    if (s.written(i).equals("A") && s.isMark(i + 1, '/') && s.glued(i)) {
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

  /** A word that may be verb or noun is a noun before a preposition, a stop or another noun. */
  boolean nounHere(int i) {
    boolean agrees =
        s.lower(i - 1).endsWith("s") && (!s.lower(i).endsWith("s") || WordShapes.isBaseForm(s, i));
    boolean ends =
        !s.isWord(i + 1)
            || s.isAny(i + 1, Tag.PREPOSITION, Tag.AUXILIARY)
            || s.isWordOf(i + 1, "and", "or");
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
}
