package dev.tidemark.reading;

/** Reads quoted values that YAML can't, and writes values that it can. */
final class YamlQuotes {
  private YamlQuotes() {}

  /** The text between single quotes; an apostrophe may be doubled, escaped or neither. */
  static String fromSingle(String inner) {
    return inner.replace("'\\''", "'").replace("\\'", "'").replace("\\\"", "\"").replace("''", "'");
  }

  /** The text between double quotes; a backslash that escapes nothing known stays. */
  static String fromDouble(String inner) {
    StringBuilder out = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      char next = i + 1 < inner.length() ? inner.charAt(i + 1) : ' ';
      if (c != '\\') {
        out.append(c);
      } else if ("\"'\\/".indexOf(next) >= 0) {
        out.append(next);
        i++;
      } else if (next == 'n' || next == 'r' || next == 't') {
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : '\t');
        i++;
      } else if (isHex(inner, i + 2, next == 'u' ? 4 : next == 'x' ? 2 : 0)) {
        int length = next == 'u' ? 4 : 2;
        out.append((char) Integer.parseInt(inner, i + 2, i + 2 + length, 16));
        i += 1 + length;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The text as a double-quoted YAML scalar on one line. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.append('"').toString();
  }

  private static boolean isHex(String text, int from, int length) {
    if (length == 0 || from + length > text.length()) {
      return false;
    }
    for (int i = from; i < from + length; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
