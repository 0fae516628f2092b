package dev.tidemark.metric;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * The word lists, matched in one pass. A line is a phrase in lower case; {@code /v} after it adds
 * the forms of a regular verb, {@code /n} the plural; {@code #} starts a comment.
 */
final class Lexicon {
  /** Told of each phrase found, by offsets into the text given. */
  interface Hits {
    void found(int start, int end, long tags);
  }

  private static final Lexicon SHARED = new Lexicon();

  private final AhoCorasickDoubleArrayTrie<Long> phrases = new AhoCorasickDoubleArrayTrie<>();

  private Lexicon() {
    TreeMap<String, Long> all = new TreeMap<>();
    for (Tag tag : Tag.values()) {
      for (String phrase : Lexicon.lines(tag.resource())) {
        for (String form : Inflections.of(phrase)) {
          all.merge(form, tag.bit(), (a, b) -> a | b);
        }
      }
    }
    phrases.build(all);
  }

  static Lexicon shared() {
    return SHARED;
  }

  /** Every phrase in the text, also inside longer words: the caller checks the borders. */
  void match(char[] lowerCase, Hits hits) {
    phrases.parseText(lowerCase, (begin, end, tags) -> hits.found(begin, end, tags));
  }

  /** The lines of a list, without comments and empty lines. */
  static List<String> lines(String resource) {
    InputStream stream = Lexicon.class.getResourceAsStream("words/" + resource);
    if (stream == null) {
      throw new IllegalStateException("The word list " + resource + " is missing.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + resource + " can't be read.", e);
    }
  }
}
