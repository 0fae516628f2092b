package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * Other ways to space a typed text: {@code e commerce} and {@code ecommerce}, {@code gpt 4} and
 * {@code gpt4}. A space that is missing between letters is found as a typo.
 */
final class Respelt {
  private static final int SHORTEST = 4;
  private static final int MOST = 12;

  private Respelt() {}

  /** The text with one space less, or one more before or after a number. */
  static List<String> of(String typed) {
    List<String> others = new ArrayList<>();
    for (int i = 1; i + 1 <= typed.length() && others.size() < MOST; i++) {
      if (i + 1 < typed.length() && typed.charAt(i) == ' ') {
        String joined = typed.substring(0, i) + typed.substring(i + 1);
        addLong(joined, i, joined, others);
      } else if (typed.charAt(i) != ' '
          && typed.charAt(i - 1) != ' '
          && Character.isDigit(typed.charAt(i)) != Character.isDigit(typed.charAt(i - 1))) {
        addLong(typed, i, typed.substring(0, i) + ' ' + typed.substring(i), others);
      }
    }
    return others;
  }

  /** Adds the other text where the word around a place in the whole one is long enough. */
  private static void addLong(String whole, int place, String other, List<String> others) {
    int end = whole.indexOf(' ', place);
    int start = whole.lastIndexOf(' ', place - 1) + 1;
    if ((end < 0 ? whole.length() : end) - start >= SHORTEST) {
      others.add(other);
    }
  }
}
