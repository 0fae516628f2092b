package dev.tidemark.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists beside the program that people may edit; lines that start with # say why. */
final class WordLists {
  private WordLists() {}

  /** The lines of a list, without remarks. */
  static List<String> lines(String name) {
    try (InputStream list =
            Objects.requireNonNull(
                WordLists.class.getResourceAsStream("words/" + name), "no list " + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
