package dev.tidemark.search;

import org.jspecify.annotations.Nullable;

/** Whole numbers as users write them into parameters: ASCII digits and nothing else. */
final class NumberText {
  /** What larger numbers are read as; larger than every limit. */
  static final int HUGE = 1_000_000_000;

  private static final int DIGITS = 9;

  private NumberText() {}

  /** The number; {@link #HUGE} when it has more than nine digits; null when it is none. */
  static @Nullable Integer read(String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int zeros = 0;
    while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    String digits = text.substring(zeros);
    return digits.length() > DIGITS ? Integer.valueOf(HUGE) : Integer.valueOf(digits);
  }
}
