package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/**
 * The title that a Markdown text gives itself.
 *
 * @param title without Markdown's marks; null when the text is blank
 * @param rest the text without it
 */
record MarkdownTitle(@Nullable String title, String rest) {
  private static final int LOOK_AHEAD = 10;

  /** The first heading, if one stands near the top, else the first line. */
  static MarkdownTitle of(String markdown) {
    String[] lines = markdown.split("\n", -1);
    int first = -1;
    int heading = -1;
    for (int i = 0, seen = 0; i < lines.length && seen < LOOK_AHEAD && heading < 0; i++) {
      if (!lines[i].isBlank() && !isRule(lines[i])) {
        first = first < 0 ? i : first;
        heading = isHeading(lines, i, seen == 0) ? i : -1;
        seen++;
      }
    }
    int at = heading < 0 ? first : heading;
    if (at < 0) {
      return new MarkdownTitle(null, "");
    }
    boolean underlined = at + 1 < lines.length && isUnderline(lines[at + 1]);
    return new MarkdownTitle(plain(lines[at]), without(lines, at, underlined ? at + 1 : at));
  }

  static boolean isHeadingLine(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level > 0 && level <= 6 && level + 1 < line.length() && line.charAt(level) == ' ';
  }

  private static boolean isHeading(String[] lines, int at, boolean anyLevel) {
    boolean underlined = at + 1 < lines.length && isUnderline(lines[at + 1]);
    return lines[at].startsWith("# ")
        || (anyLevel && isHeadingLine(lines[at]))
        || (anyLevel && underlined);
  }

  private static boolean isUnderline(String line) {
    String text = line.strip();
    return text.length() >= 3 && text.chars().allMatch(c -> c == '=');
  }

  private static boolean isRule(String line) {
    String text = line.strip();
    return text.length() >= 3 && text.chars().allMatch(c -> c == '-');
  }

  private static String without(String[] lines, int from, int to) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      boolean leadingRule = i < from && isRule(lines[i]);
      if ((i < from || i > to) && !leadingRule) {
        rest.append(lines[i]).append('\n');
      }
    }
    return rest.toString();
  }

  /** Without marks around the line: hashes, emphasis, quotation, a label. */
  private static String plain(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && "#> \t".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "# \t".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean closed = end < line.length() && line.charAt(end) != '#';
    String text = closed ? line.substring(start, end) : line.substring(start).strip();
    for (String mark : new String[] {"***", "**", "__", "*", "_"}) {
      int inner = text.length() - 2 * mark.length();
      if (inner > 0
          && text.startsWith(mark)
          && text.endsWith(mark)
          && text.indexOf(mark, mark.length()) == text.length() - mark.length()) {
        return text.substring(mark.length(), mark.length() + inner).strip();
      }
    }
    return text;
  }
}
