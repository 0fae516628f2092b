package dev.tidemark.search.query;

import java.util.BitSet;

/**
 * Text in which some characters were escaped with a backslash, and so are no signs.
 *
 * @param literal the indexes of those characters
 */
record Piece(String text, BitSet literal) {

  /** Whether an unescaped sign stands there. */
  boolean isSign(int index, char sign) {
    return index >= 0 && index < text.length() && text.charAt(index) == sign && !literal.get(index);
  }

  /** Whether a sign stands anywhere before an index. */
  boolean hasSign(char sign, int end) {
    for (int i = 0; i < end; i++) {
      if (isSign(i, sign)) {
        return true;
      }
    }
    return false;
  }
}
