package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a mark.
 *
 * @param start UTF-16 offset in the field
 * @param end exclusive
 * @param lower as the rules compare it: lower case, straight apostrophe
 * @param number what the digits say; null for words, marks and digits that are no plain number
 */
record Token(Kind kind, int start, int end, String lower, @Nullable NumberLiteral number) {
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isMark(char mark) {
    return kind == Kind.MARK && lower.charAt(0) == mark;
  }

  boolean touches(Token next) {
    return end == next.start;
  }
}
