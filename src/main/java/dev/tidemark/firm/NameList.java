package dev.tidemark.firm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists of names: {@code Name = spelling; spelling} a line, {@code #} starts a comment. */
final class NameList {
  /** A name with what else it is called, itself not among it. */
  record Entry(String name, List<String> spellings) {
    Entry {
      spellings = List.copyOf(spellings);
    }
  }

  private NameList() {}

  static List<Entry> read(String resource) {
    InputStream stream = NameList.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("The list " + resource + " is missing.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return entries(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + resource + " can't be read.", e);
    }
  }

  private static List<Entry> entries(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String name = equals < 0 ? line : line.substring(0, equals);
      String rest = equals < 0 ? "" : line.substring(equals + 1);
      entries.add(
          new Entry(
              name.strip(),
              Arrays.stream(rest.split(";", -1))
                  .map(String::strip)
                  .filter(spelling -> !spelling.isEmpty())
                  .toList()));
    }
    return entries;
  }
}
