package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that stand together in a typed word.
 *
 * @param text the letters
 * @param start where they start in the word
 */
record LetterRun(String text, int start) {

  /** Between letters; around them any sign may stand. */
  private static final String JOINTS = "-\u2010\u2011/'\u2019";

  /**
   * The letters of a word, between hyphens, slashes and apostrophes, without the signs around them;
   * none of a word that holds a digit or other signs within, which is a name or a code.
   */
  static List<LetterRun> of(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    List<LetterRun> runs = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || JOINTS.indexOf(word.charAt(i)) >= 0) {
        if (i > start) {
          runs.add(new LetterRun(word.substring(start, i), start));
        }
        start = i + 1;
      } else if (!Character.isLetter(word.charAt(i))) {
        return List.of();
      }
    }
    return runs;
  }

  /** The word with other letters here; what stands before is as it was. */
  String replaced(String word, String other) {
    return word.substring(0, start) + other + word.substring(start + text.length());
  }
}
