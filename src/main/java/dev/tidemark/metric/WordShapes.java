package dev.tidemark.metric;

/** What the shape of a word says of it. */
final class WordShapes {
  private WordShapes() {}

  /** {@code we'll}, {@code hasn't}: never a noun. */
  static boolean isContraction(String lower) {
    String word = lower.replace('\u2019', '\'');
    return word.endsWith("n't")
        || word.endsWith("'ll")
        || word.endsWith("'ve")
        || word.endsWith("'re")
        || word.endsWith("'d");
  }

  /** A verb in the form that plurals take: no ending in -s, -ed or -ing. */
  static boolean isBaseForm(Sentence s, int i) {
    String word = s.lower(i);
    boolean single = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return s.is(i, Tag.VERB) && !single && !word.endsWith("ed") && !word.endsWith("ing");
  }

  /** {@code sailors}, {@code acquisition}: a noun that a form in -ed after it says something of. */
  static boolean isAgent(Sentence s, int i) {
    String word = s.lower(i);
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ics");
    return s.isWord(i) && word.length() > 4 && (plural || word.endsWith("tion"));
  }

  /** {@code Spending on harbours}: a form in -ing that is the noun. */
  static boolean isActivity(Sentence s, int i) {
    boolean verb = s.isAny(i - 1, Tag.AUXILIARY, Tag.ADVERB, Tag.PRONOUN) || s.isMark(i - 1, ',');
    return s.isWordOf(i, "spending", "funding") && s.is(i + 1, Tag.PREPOSITION) && !verb;
  }

  /** {@code low-quality, stale content}: an adjective that another may follow. */
  static boolean isModifier(Sentence s, int i) {
    return isAdjective(s, i) || (s.isWord(i) && s.lower(i).indexOf('-') > 0 && !s.isCapital(i));
  }

  /** {@code some seeing rates}: a form in -ing that takes an object and is no adjective. */
  static boolean isPerceiving(Sentence s, int i) {
    return s.isWordOf(
        i,
        "seeing",
        "reporting",
        "experiencing",
        "witnessing",
        "achieving",
        "recording",
        "showing",
        "suggesting",
        "indicating",
        "revealing");
  }

  /** The bracket of {@code Microsoft (NASDAQ: MSFT) shares}; -1 where none closes here. */
  static int opening(Sentence s, int i) {
    if (!s.isMark(i, ')')) {
      return -1;
    }
    int open = i;
    while (open > i - 6 && open >= 0 && !s.isMark(open, '(')) {
      open--;
    }
    boolean named = s.isCapital(open - 1) || (open == i - 2 && isAcronym(s, i - 1));
    return s.isMark(open, '(') && named ? open : -1;
  }

  /** {@code operational}: by an ending that hardly any noun or verb has. */
  static boolean isAdjective(Sentence s, int i) {
    String word = s.lower(i);
    return s.isWord(i)
        && word.length() > 6
        && (word.endsWith("ional")
            || word.endsWith("ical")
            || word.endsWith("ious")
            || word.endsWith("eous")
            || word.endsWith("ful"));
  }

  private static boolean isAcronym(Sentence s, int i) {
    String word = s.isWord(i) ? s.written(i) : "";
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(1));
  }
}
