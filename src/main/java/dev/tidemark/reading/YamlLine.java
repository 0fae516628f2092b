package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/**
 * A line that gives a key or a list item its value.
 *
 * @param prefix everything before the value, well formed: indentation, dashes, key, colon, space
 * @param key null on a list item without one
 * @param indent columns before the key or the last dash
 * @param value the rest without surrounding white space
 */
record YamlLine(String prefix, @Nullable String key, int indent, String value) {

  /** Reads a line; null when it is neither {@code key: value} nor {@code - value}. */
  static @Nullable YamlLine of(String line) {
    int at = 0;
    StringBuilder prefix = new StringBuilder();
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      prefix.append(line.charAt(at) == '\t' ? "  " : " ");
      at++;
    }
    int indent = prefix.length();
    boolean item = false;
    while (at + 1 < line.length() && line.charAt(at) == '-' && line.charAt(at + 1) == ' ') {
      item = true;
      prefix.append("- ");
      at += 2;
    }
    int colon = colonAfterKey(line, at);
    if (colon < 0) {
      return item
          ? new YamlLine(prefix.toString(), null, indent, line.substring(at).strip())
          : null;
    }
    String key = line.substring(at, colon).strip();
    key = key.startsWith("\"") || key.startsWith("'") ? key.substring(1, key.length() - 1) : key;
    prefix.append(key).append(": ");
    return new YamlLine(prefix.toString(), key, indent, line.substring(colon + 1).strip());
  }

  /** Where the colon of a key stands that starts here; -1 when there is no key. */
  private static int colonAfterKey(String line, int at) {
    int i = at;
    char quote = i < line.length() ? line.charAt(i) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    i += quoted ? 1 : 0;
    int start = i;
    while (i < line.length() && isKeyPart(line.charAt(i), i == start)) {
      i++;
    }
    if (i == start || (quoted && (i >= line.length() || line.charAt(i) != quote))) {
      return -1;
    }
    i += quoted ? 1 : 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    if (i >= line.length() || line.charAt(i) != ':') {
      return -1;
    }
    boolean ends = i + 1 == line.length() || " \t'\"".indexOf(line.charAt(i + 1)) >= 0;
    return ends ? i : -1;
  }

  private static boolean isKeyPart(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return letter || (!first && ((c >= '0' && c <= '9') || c == '-'));
  }
}
