package dev.tidemark.quality;

import org.jspecify.annotations.Nullable;

/**
 * How a text is laid out.
 *
 * @param paragraphs runs of lines with text
 * @param signs headings and points of lists
 */
record Body(int words, int paragraphs, int signs) {
  /** Nothing behind it changes an estimate: all traits are whole long before. */
  private static final int FAR = 200_000;

  private static final String ENDS = ".!?:\"'”’»)]>|";

  static Body of(@Nullable String text) {
    if (text == null) {
      return new Body(0, 0, 0);
    }
    String start = start(text);
    int paragraphs = 0;
    int signs = 0;
    boolean blank = true;
    for (String line : (Iterable<String>) start.lines()::iterator) {
      String stripped = line.strip();
      if (isSign(stripped)) {
        signs++;
        blank = true;
      } else if (stripped.isEmpty()) {
        blank = true;
      } else if (blank) {
        paragraphs++;
        blank = false;
      }
    }
    return new Body(words(start), paragraphs, signs);
  }

  /** What of a text is looked at. */
  static String start(String text) {
    return text.length() <= FAR ? text : text.substring(0, FAR);
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && !Character.isWhitespace(text.charAt(i)));
    }
    return words;
  }

  /** Whether a text ends in the middle of a sentence; an empty one does not. */
  static boolean breaksOff(@Nullable String text) {
    String end = text == null ? "" : text.stripTrailing();
    return !end.isEmpty()
        && (ENDS.indexOf(end.charAt(end.length() - 1)) < 0
            || end.endsWith("...")
            || end.endsWith("…"));
  }

  private static boolean isSign(String line) {
    return line.startsWith("# ")
        || line.startsWith("## ")
        || line.startsWith("### ")
        || line.startsWith("- ")
        || line.startsWith("* ")
        || line.startsWith("| ")
        || line.regionMatches(true, 0, "<h", 0, 2)
        || line.regionMatches(true, 0, "<li", 0, 3);
  }
}
