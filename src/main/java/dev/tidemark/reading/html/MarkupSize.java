package dev.tidemark.reading.html;

/** How much of a tree mark-up makes, told without making it: about, and never much too little. */
public final class MarkupSize {
  /** What a word in a tag counts; a few long descriptions of pictures must not be too much. */
  private static final int WORDS_OF_ONE = 8;

  private MarkupSize() {}

  /**
   * How many elements, comments and declarations begin in it; 8 words in tags count as one more, as
   * each may be an attribute.
   */
  public static int elements(String markup) {
    int tags = 0;
    int words = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      char first = at + 1 < markup.length() ? markup.charAt(at + 1) : ' ';
      if (Character.isLetter(first)) {
        tags++;
        words += wordsUntilEnd(markup, at + 1);
      } else if (first == '!' || first == '?') {
        tags++;
      }
    }
    return tags + words / WORDS_OF_ONE;
  }

  private static int wordsUntilEnd(String markup, int start) {
    int words = 0;
    boolean space = false;
    for (int at = start; at < markup.length(); at++) {
      char now = markup.charAt(at);
      if (now == '>' || now == '<') {
        return words;
      }
      boolean next = now <= ' ' || now == '/';
      words += space && !next ? 1 : 0;
      space = next;
    }
    return words;
  }
}
