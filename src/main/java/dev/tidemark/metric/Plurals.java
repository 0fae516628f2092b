package dev.tidemark.metric;

import java.util.List;
import java.util.Set;

/** The singular of English nouns where it is safe to tell. */
final class Plurals {
  private static final Set<String> NONE = Set.copyOf(Lexicon.lines("no-plurals.txt"));

  /** Endings of words that are no plurals: {@code analytics}, {@code business}, {@code photos}. */
  private static final List<String> OTHER_ENDINGS =
      List.of("ss", "us", "is", "ics", "as", "os", "'s", "ys");

  private static final int SHORTEST = 4;

  private Plurals() {}

  /** The singular of a word in lower case; the word itself where it is none or may be none. */
  static String singular(String word) {
    if (word.length() < SHORTEST || !word.endsWith("s") || NONE.contains(word)) {
      return word;
    }
    if (word.endsWith("days") || word.endsWith("ways") || word.endsWith("keys")) {
      return cut(word, 1);
    }
    if (OTHER_ENDINGS.stream().anyMatch(word::endsWith) || !isWord(word)) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.length() > SHORTEST ? cut(word, 3) + "y" : word;
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes");
    return cut(word, hissing ? 2 : 1);
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
