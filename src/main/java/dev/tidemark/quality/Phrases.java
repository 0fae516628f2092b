package dev.tidemark.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code phrases.txt} that stand in a text, word for word. */
final class Phrases {
  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  private Phrases() {}

  private record Phrase(Trait trait, List<String> words) {
    boolean standsAt(List<String> text, int at) {
      int end = at + words.size();
      return end <= text.size() && text.subList(at, end).equals(words);
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
  }

  /** Counts in several texts; a phrase does not reach from one into the next. */
  static Count count(@Nullable String... texts) {
    Map<Trait, Integer> found = new EnumMap<>(Trait.class);
    int all = 0;
    for (String text : texts) {
      List<String> words = text == null ? List.of() : words(Body.start(text));
      all += words.size();
      for (int at = 0; at < words.size(); at++) {
        for (Phrase phrase : BY_FIRST_WORD.getOrDefault(words.get(at), List.of())) {
          if (phrase.standsAt(words, at)) {
            found.merge(phrase.trait(), 1, Integer::sum);
          }
        }
      }
    }
    return new Count(all, found);
  }

  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(lower.substring(from, i));
        from = -1;
      }
    }
    return words;
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
                List<String> words = words(phrase);
                phrases
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Phrase(trait, List.copyOf(words)));
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
