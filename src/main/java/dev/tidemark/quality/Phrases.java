package dev.tidemark.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code phrases.txt} that stand in a text, word for word. */
final class Phrases {
  /** Of words by their letters: most begin no phrase, which is quick to see. */
  private static final BitSet LIKELY = new BitSet();

  private static final int SUMS = 1 << 14;
  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  private Phrases() {}

  private record Phrase(Trait trait, List<String> words) {
    /** Whether its words stand in a text in small letters, from a place where one begins. */
    boolean standsAt(String text, int start) {
      int at = start;
      for (String word : words) {
        int end = at + word.length();
        if (!text.startsWith(word, at) || isInside(text, end)) {
          return false;
        }
        at = end;
        while (at < text.length() && !isInside(text, at)) {
          at++;
        }
      }
      return true;
    }
  }

  /**
   * How often phrases were found.
   *
   * @param words of the text as a whole
   */
  record Count(int words, Map<Trait, Integer> found) {
    int of(Trait trait) {
      return found.getOrDefault(trait, 0);
    }

    /** Both together. */
    Count and(Count other) {
      Map<Trait, Integer> both = new EnumMap<>(Trait.class);
      both.putAll(found);
      other.found.forEach((trait, count) -> both.merge(trait, count, Integer::sum));
      return new Count(words + other.words, both);
    }
  }

  /** Counts in a text; nothing in none. */
  static Count count(@Nullable String text) {
    Map<Trait, Integer> found = new EnumMap<>(Trait.class);
    int words = 0;
    String lower = text == null ? "" : Body.start(text).toLowerCase(Locale.ROOT);
    int sum = 0;
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      if (isInside(lower, i)) {
        from = from < 0 ? i : from;
        sum = 31 * sum + lower.charAt(i);
      } else if (from >= 0) {
        words++;
        if (LIKELY.get(sum & (SUMS - 1))) {
          countAt(lower, from, i, found);
        }
        from = -1;
        sum = 0;
      }
    }
    return new Count(words, found);
  }

  private static void countAt(String text, int start, int end, Map<Trait, Integer> found) {
    for (Phrase phrase : BY_FIRST_WORD.getOrDefault(text.substring(start, end), List.of())) {
      if (phrase.standsAt(text, start)) {
        found.merge(phrase.trait(), 1, Integer::sum);
      }
    }
  }

  /** Whether a word goes on there. */
  private static boolean isInside(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static Map<String, List<Phrase>> read() {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    resource("phrases.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              Trait trait = Trait.valueOf(line.substring(0, colon));
              for (String phrase : line.substring(colon + 1).split(",", -1)) {
                List<String> words =
                    Pattern.compile("[^\\p{L}\\p{N}]+")
                        .splitAsStream(phrase.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
                LIKELY.set(words.getFirst().hashCode() & (SUMS - 1));
                phrases
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(trait, words));
              }
            });
    return phrases;
  }

  static String resource(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing in this program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
