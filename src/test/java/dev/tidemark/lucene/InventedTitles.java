package dev.tidemark.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Titles of words that nobody knows, some of them far more frequent than others. */
final class InventedTitles {
  private static final int VOCABULARY = 40_000;
  private static final String[] SYLLABLES = {
    "ta", "mel", "kor", "in", "sa", "ver", "lo", "pe", "dan", "ri", "mo", "the", "ul", "gas", "bi",
    "en", "tra", "no", "wes", "fi", "co", "har", "dy", "qua", "ze", "ju", "xi", "ol", "ab", "sto"
  };

  private final Random random;
  private final List<String> words;

  InventedTitles(long seed) {
    random = new Random(seed);
    Set<String> invented = new HashSet<>();
    while (invented.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i <= 1 + random.nextInt(3); i++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      invented.add(word.toString());
    }
    words = invented.stream().sorted().toList();
  }

  /** A number from 0 to one below. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A word; the rank of it has Zipf's distribution. */
  String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    return words.get((int) (rank * 7_919L % VOCABULARY));
  }

  /** A title of four to ten words. */
  String next() {
    StringBuilder title = new StringBuilder(word());
    for (int i = 3 + random.nextInt(7); i > 0; i--) {
      title.append(' ').append(word());
    }
    return title.toString();
  }
}
