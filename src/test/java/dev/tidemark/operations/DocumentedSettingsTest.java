package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.operations.Settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every key is documented, and every documented key is one. After an addition, {@code
 * -Dtidemark.settings=accept} writes {@code docs/settings.md} anew.
 */
class DocumentedSettingsTest {
  private static final Path TABLE = Path.of("docs/settings.md");
  private static final String OURS = "tidemark.";
  private static final String HEAD =
      """
      # Settings

      Every key of the configuration; written from the sources by a test. Keys stand in `config/application.properties`
      where the program is started, in `-D` options of Java, or in the environment. `NAME` is one that you choose.
      [operating.md](operating.md) says which of them matter.

      | key | environment | default | meaning |
      | --- | --- | --- | --- |
      """;

  /** Switches of the build and of the wrapper, and things that only look like keys. */
  private static final Set<String> NO_KEYS =
      Set.of(
          "tidemark.nightly",
          "tidemark.openapi",
          "tidemark.settings",
          "tidemark.home",
          "tidemark.example",
          "tidemark.json",
          "tidemark.service");

  @Test
  void theTableOfSettingsIsTheOneOfTheSources() throws IOException {
    SortedMap<String, Setting> settings = Settings.all();
    assertTrue(settings.size() > 80, () -> settings.size() + " keys");
    String table =
        HEAD
            + settings.values().stream().map(Setting::row).collect(Collectors.joining("\n"))
            + "\n";
    if ("accept".equals(System.getProperty("tidemark.settings"))) {
      Files.writeString(TABLE, table);
    }
    assertEquals(
        Files.readString(TABLE),
        table,
        "docs/settings.md is out of date: ./mvnw test -Dtest=DocumentedSettingsTest"
            + " -Dtidemark.settings=accept");
  }

  @Test
  void everyKeyThatTheDocsNameIsOne() throws IOException {
    Set<String> keys = Settings.all().keySet();
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      for (String named : named(Files.readString(page))) {
        boolean group = keys.stream().anyMatch(key -> key.startsWith(named + '.'));
        boolean ofSource =
            named.startsWith("tidemark.sources.")
                && keys.contains("tidemark.sources.NAME" + named.substring(named.lastIndexOf('.')));
        if (!keys.contains(named) && !group && !ofSource && !NO_KEYS.contains(named)) {
          unknown.add(page + ": " + named);
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      List<Path> pages =
          new ArrayList<>(
              docs.filter(page -> page.toString().endsWith(".md") && !page.equals(TABLE)).toList());
      pages.add(Path.of("README.md"));
      return pages;
    }
  }

  private static List<String> named(String text) {
    List<String> named = new ArrayList<>();
    for (int at = text.indexOf(OURS); at >= 0; at = text.indexOf(OURS, at + 1)) {
      int end = at + OURS.length();
      while (end < text.length() && isOfKey(text.charAt(end))) {
        end++;
      }
      String key = text.substring(at, end);
      boolean inside = at > 0 && (isOfKey(text.charAt(at - 1)) || text.charAt(at - 1) == '/');
      while (key.endsWith(".") || key.endsWith("-")) {
        key = key.substring(0, key.length() - 1);
      }
      if (!inside && key.length() > OURS.length()) {
        named.add(key);
      }
    }
    return named;
  }

  private static boolean isOfKey(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '@';
  }
}
