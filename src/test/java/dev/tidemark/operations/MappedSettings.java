package dev.tidemark.operations;

import dev.tidemark.operations.Settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of one configuration interface out of its source; used once. */
final class MappedSettings {
  private static final String DEFAULT = "@WithDefault(\"";

  private final List<Setting> found = new ArrayList<>();
  private final StringBuilder doc = new StringBuilder();
  private String prefix;
  private String otherwise = "";
  private boolean inDoc;

  private MappedSettings(String prefix) {
    this.prefix = prefix;
  }

  static List<Setting> of(String prefix, List<String> source) {
    MappedSettings settings = new MappedSettings(prefix);
    int depth = 0;
    for (String line : source) {
      String text = line.strip();
      settings.read(text, depth);
      if (!settings.inDoc && !text.startsWith("*") && !text.startsWith("/*")) {
        depth += count(text, '{') - count(text, '}');
        settings.leave(depth, prefix);
      }
    }
    return settings.found;
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }

  /** What is nested in a mapping is by a name that the operator chooses. */
  private void leave(int depth, String outer) {
    prefix = depth >= 2 ? outer + ".NAME" : outer;
  }

  private void read(String text, int depth) {
    if (text.startsWith("/**")) {
      doc.setLength(0);
      inDoc = true;
    }
    if (text.contains(" interface ")) {
      doc.setLength(0);
    }
    if (inDoc) {
      doc.append(' ').append(text);
      inDoc = !text.endsWith("*/");
    } else if (text.startsWith(DEFAULT)) {
      otherwise = text.substring(DEFAULT.length(), text.lastIndexOf('"'));
    } else if (text.endsWith("();") && isDeclaration(text) && depth >= 1) {
      String before = text.substring(0, text.length() - 3);
      String key = prefix + '.' + kebab(before.substring(before.lastIndexOf(' ') + 1));
      found.add(new Setting(key, otherwise, plain(doc.toString())));
      otherwise = "";
      doc.setLength(0);
    }
  }

  private static boolean isDeclaration(String text) {
    return !text.startsWith("return ")
        && !text.startsWith("Map<")
        && !text.contains("=")
        && !text.startsWith(".");
  }

  private static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }

  private static String plain(String javadoc) {
    StringBuilder words = new StringBuilder();
    for (String word : javadoc.replace("{@code ", "`").replace("{@link ", "`").split(" ", -1)) {
      if (word.startsWith("@")) {
        break;
      }
      if (!word.isEmpty() && !word.equals("*") && !word.equals("/**") && !word.equals("*/")) {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
    String text = words.toString().replace('}', '`').replace("|", "\\|");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
