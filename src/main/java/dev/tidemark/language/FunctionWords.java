package dev.tidemark.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages told apart by their commonest little words. */
final class FunctionWords {
  private static final FunctionWords KNOWN = new FunctionWords(lines());

  /** So many words are needed before anything is said. */
  private static final int FEWEST = 12;

  /** So many of them are little words of the language, at least. */
  private static final int FEWEST_HITS = 4;

  /** One word in so many, at least. */
  private static final int ONE_IN = 8;

  /** So many times as many words speak for one language as for another. */
  private static final int CLEARLY = 3;

  private final List<String> tags = new ArrayList<>();
  private final Map<String, List<Integer>> languages = new HashMap<>();

  FunctionWords(List<String> lines) {
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) != '#') {
        for (String word : line.substring(equals + 1).strip().split(" ", -1)) {
          languages.computeIfAbsent(word, w -> new ArrayList<>()).add(tags.size());
        }
        tags.add(line.substring(0, equals).strip());
      }
    }
  }

  /** The language whose little words are most, by far; null when that can't be said. */
  static @Nullable String language(List<String> words) {
    return KNOWN.of(words);
  }

  /** Every language that is known by its words. */
  static List<String> known() {
    return List.copyOf(KNOWN.tags);
  }

  @Nullable String of(List<String> words) {
    int[] hits = new int[tags.size()];
    List<List<Integer>> found = new ArrayList<>();
    for (String word : words) {
      List<Integer> of = languages.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
      of.forEach(language -> hits[language]++);
      found.add(of);
    }
    int best = 0;
    for (int i = 1; i < hits.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    boolean enough =
        words.size() >= FEWEST && hits[best] >= FEWEST_HITS && hits[best] * ONE_IN >= words.size();
    return enough && leads(best, hits, found) ? tags.get(best) : null;
  }

  /**
   * Beside every other language, what speaks for it alone is much more than what speaks against.
   */
  private static boolean leads(int best, int[] hits, List<List<Integer>> found) {
    int[] both = new int[hits.length];
    for (List<Integer> of : found) {
      if (of.contains(best)) {
        of.forEach(language -> both[language]++);
      }
    }
    for (int i = 0; i < hits.length; i++) {
      int alone = hits[best] - both[i];
      if (i != best && alone < Math.max(2, CLEARLY * (hits[i] - both[i]))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> lines() {
    InputStream stream = FunctionWords.class.getResourceAsStream("function-words.txt");
    if (stream == null) {
      throw new IllegalStateException("The list of function words is missing.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of function words can't be read.", e);
    }
  }
}
