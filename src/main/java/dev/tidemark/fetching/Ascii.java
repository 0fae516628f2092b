package dev.tidemark.fetching;

/** Kinds of characters in ASCII; others of any script are none of them. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    int lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'z';
  }

  static boolean isLetterOrDigit(int c) {
    return isDigit(c) || isLetter(c);
  }

  static boolean isHex(int c) {
    int lower = c | 0x20;
    return isDigit(c) || (isLetter(c) && lower <= 'f');
  }

  /** Whether a text is digits alone; an empty one is. */
  static boolean isNumber(String text) {
    return text.chars().allMatch(Ascii::isDigit);
  }
}
