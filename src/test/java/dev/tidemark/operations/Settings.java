package dev.tidemark.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every key of the configuration, as the sources declare it. */
final class Settings {
  private static final Path SOURCES = Path.of("src/main/java/dev/tidemark");
  private static final String MAPPING = "@ConfigMapping(prefix = \"";
  private static final String RANKING = "tidemark.ranking.";
  private static final String PROPERTY = "@ConfigProperty(name = \"tidemark.";

  /** Keys that stand alone, and what they mean. */
  private static final Map<String, Setting> ALONE =
      Map.ofEntries(
          alone(
              "tidemark.api-key",
              "",
              "Keys that allow everything, with commas between them;"
                  + " without any, the first start makes one in `index/api-key`"),
          alone("tidemark.base-url", "http://localhost:PORT", "The address in links"),
          alone(
              "tidemark.follow",
              "true",
              "`false` where something else brings the index up to" + " date; for tests"),
          alone(
              "tidemark.index",
              "index",
              "Where data lives: the record, the index, keys, the" + " audit trail"),
          alone("tidemark.port", "8080", "Where it listens"),
          alone(
              "tidemark.samples",
              "true",
              "Whether an empty record starts with sample" + " articles"),
          alone(
              "tidemark.topics",
              "",
              "A YAML file of topics and their rules, in place of the" + " built-in tree"),
          alone("tidemark.watch", "", "Folders that are watched, with commas between them"),
          alone(
              "tidemark.watch.remove",
              "false",
              "Whether articles go when their files in" + " watched folders do"));

  private Settings() {}

  /** A key with its default and meaning. */
  record Setting(String key, String otherwise, String meaning) {
    String row() {
      String variable = key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
      return "| `" + key + "` | `" + variable + "` | " + otherwise + " | " + meaning + " |";
    }
  }

  private static Map.Entry<String, Setting> alone(String key, String otherwise, String meaning) {
    return Map.entry(key, new Setting(key, otherwise, meaning));
  }

  /** All of them, by key. */
  static SortedMap<String, Setting> all() throws IOException {
    SortedMap<String, Setting> settings = new TreeMap<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      int mapping = text.indexOf(MAPPING);
      if (mapping >= 0) {
        String prefix = quoted(text, mapping);
        for (Setting setting : MappedSettings.of(prefix, text.lines().toList())) {
          settings.put(setting.key(), withMeaning(setting));
        }
      }
      for (int at = text.indexOf(PROPERTY); at >= 0; at = text.indexOf(PROPERTY, at + 1)) {
        String key = quoted(text, at);
        Setting known = ALONE.get(key);
        if (known == null) {
          throw new AssertionError(source + " reads " + key + ": say in Settings what it means");
        }
        settings.put(key, known);
      }
    }
    return settings;
  }

  /** The parts of the ranking are told where they are used. */
  private static Setting withMeaning(Setting setting) throws IOException {
    if (!setting.meaning().isEmpty() || !setting.key().startsWith(RANKING)) {
      return setting;
    }
    String wanted = setting.key().substring(RANKING.length()).replace("-", "");
    for (String line : Files.readAllLines(SOURCES.resolve("search/Ranking.java"))) {
      String[] words = line.strip().split(" ", 4);
      if (words.length == 4 && words[1].equals("@param") && words[2].equalsIgnoreCase(wanted)) {
        int more = words[3].indexOf(';');
        String meaning = more < 0 ? words[3] : words[3].substring(0, more);
        return new Setting(setting.key(), setting.otherwise(), meaning);
      }
    }
    throw new AssertionError("nothing says what " + setting.key() + " means");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
    }
  }

  private static String quoted(String text, int from) {
    int start = text.indexOf('"', from) + 1;
    return text.substring(start, text.indexOf('"', start));
  }
}
