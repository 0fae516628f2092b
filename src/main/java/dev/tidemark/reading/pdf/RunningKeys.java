package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is the same in a line on every page that it is printed on: its text, or its text but for a
 * number that counts the pages. "Table 1" and "Table 2" are not the same.
 */
final class RunningKeys {
  private static final int LONGEST = 200;
  private static final int MOST_NUMBERS = 4;

  private RunningKeys() {}

  /**
   * @param page from any number on
   */
  static List<String> of(String line, int page) {
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    String lower = text.strip().toLowerCase(Locale.ROOT);
    List<String> keys = new ArrayList<>();
    if (lower.chars().filter(Character::isLetter).count() >= 3) {
      keys.add(lower);
    }
    if (isRoman(lower)) {
      keys.add("#roman");
    }
    int at = 0;
    for (int i = 0; i < MOST_NUMBERS && at < lower.length(); i++) {
      int start = at;
      while (start < lower.length() && !isDigit(lower.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < lower.length() && isDigit(lower.charAt(end))) {
        end++;
      }
      if (end > start && end - start <= 5) {
        int number = Integer.parseInt(lower.substring(start, end));
        keys.add(lower.substring(0, start) + "#" + (number - page) + lower.substring(end));
      }
      at = end;
    }
    return keys;
  }

  /** {@code 7}, {@code – 7 –}, {@code page 7 of 9}. */
  static boolean isPageNumber(String line) {
    String bare = line.strip().toLowerCase(Locale.ROOT).replace("page", "").replace("of", "");
    return line.length() <= 14
        && bare.chars().anyMatch(c -> isDigit((char) c))
        && bare.chars().allMatch(c -> isDigit((char) c) || "-–—/| ".indexOf(c) >= 0);
  }

  private static boolean isRoman(String text) {
    return !text.isEmpty()
        && text.length() <= 6
        && text.chars().allMatch(c -> "ivxl".indexOf(c) >= 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
