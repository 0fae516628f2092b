package dev.tidemark.mcp;

/**
 * A part of a text that ends where a paragraph, a line or a word does, if one does in its last
 * fifth. Places count Unicode code points.
 *
 * @param start where it starts, at most the text's length
 * @param end where the next part starts
 * @param length of the whole text
 */
record TextPart(String text, int start, int end, int length) {

  /**
   * The part from a place on.
   *
   * @param atMost how long it is at most, from 1
   */
  static TextPart of(String whole, int from, int atMost) {
    int length = whole.codePointCount(0, whole.length());
    int start = Math.min(from, length);
    int first = whole.offsetByCodePoints(0, start);
    if (length - start <= atMost) {
      return new TextPart(whole.substring(first), start, length, length);
    }
    int hardEnd = whole.offsetByCodePoints(first, atMost);
    int least = whole.offsetByCodePoints(first, atMost - atMost / 5);
    int last = softEnd(whole, least, hardEnd);
    String text = whole.substring(first, last);
    return new TextPart(text, start, start + text.codePointCount(0, text.length()), length);
  }

  private static int softEnd(String whole, int least, int most) {
    for (String mark : new String[] {"\n\n", "\n", " "}) {
      int at = whole.lastIndexOf(mark, most - mark.length());
      if (at >= least) {
        return at + mark.length();
      }
    }
    return most;
  }
}
