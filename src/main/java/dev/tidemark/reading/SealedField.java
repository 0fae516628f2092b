package dev.tidemark.reading;

/**
 * Takes {@code secured} and its values out of a text before anything else looks at it, so that they
 * can be in no article, however broken the rest is. Lines keep their numbers.
 */
final class SealedField {
  private static final String KEY = "secured";

  private SealedField() {}

  /** The text, without sealed fields. */
  static String removeFrom(String text) {
    if (!text.contains(KEY)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean inside = false;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      int value = valueOf(line);
      if (value > 0) {
        inside = isSealed(line.substring(value).strip());
        out.append(inside ? beforeKey(line) : line);
      } else if (inside && isSealed(line.strip())) {
        out.append("");
      } else {
        inside = false;
        out.append(line);
      }
      out.append(i + 1 < lines.length ? "\n" : "");
    }
    return out.toString();
  }

  /** Indentation and dashes: a list item keeps its first line. */
  private static String beforeKey(String line) {
    String before = line.substring(0, line.indexOf(KEY));
    return before.endsWith("\"") || before.endsWith("'")
        ? before.substring(0, before.length() - 1)
        : before;
  }

  /** Where the value starts on a line of the sealed field; -1 on other lines. */
  private static int valueOf(String line) {
    int at = line.indexOf(KEY);
    if (at < 0 || !line.substring(0, at).chars().allMatch(c -> " \t-\"'{,".indexOf(c) >= 0)) {
      return -1;
    }
    int colon = line.indexOf(':', at);
    String between = colon < 0 ? "?" : line.substring(at + KEY.length(), colon).strip();
    return between.isEmpty() || between.equals("\"") || between.equals("'") ? colon + 1 : -1;
  }

  /** Quoted, a block's start, or one long word as blobs are; prose after a colon is not. */
  private static boolean isSealed(String value) {
    if (value.isEmpty()) {
      return true;
    }
    return "\"'|>".indexOf(value.charAt(0)) >= 0
        || (value.indexOf(' ') < 0
            && !value.equals("---")
            && value.indexOf(": ") < 0
            && !value.endsWith(":"));
  }
}
