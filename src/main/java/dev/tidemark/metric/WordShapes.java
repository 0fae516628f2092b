package dev.tidemark.metric;

/** What the shape of a word says of it. */
final class WordShapes {
  private WordShapes() {}

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

  static boolean isAcronym(Sentence s, int i) {
    String word = s.isWord(i) ? s.written(i) : "";
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(1));
  }
}
