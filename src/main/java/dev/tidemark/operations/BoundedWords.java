package dev.tidemark.operations;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that stand in labels: each is kept for good wherever it is collected, so that there must
 * not be more of them than anybody looks at. Thread-safe.
 */
final class BoundedWords {
  private static final int AT_MOST = 100;
  private static final int LONGEST = 60;
  private static final String OTHER = "other";

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** The word, or {@code other} when it is one too many or none that a program has chosen. */
  String of(String word) {
    if (known.contains(word)) {
      return word;
    }
    if (!isChosen(word) || known.size() >= AT_MOST) {
      return OTHER;
    }
    known.add(word);
    return word;
  }

  private static boolean isChosen(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || c == '-');
  }
}
