package dev.tidemark.lucene;

/**
 * Which characters of a piece of Markdown are signs rather than text: heading marks, list bullets,
 * emphasis, code ticks, link targets. A look from left to right without a parser, good enough for a
 * snippet, which may begin and end anywhere.
 */
final class MarkdownSigns {
  private MarkdownSigns() {}

  /** For each character from {@code start} to {@code end} whether it is left out. */
  static boolean[] in(String text, int start, int end) {
    boolean[] signs = new boolean[Math.max(0, end - start)];
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (startsLine(text, i)) {
        i = markLineStart(text, i, end, start, signs);
        if (i >= end) {
          break;
        }
        c = text.charAt(i);
      }
      if (c == '`' || c == '|' || (c == '*' && !standsAlone(text, i))) {
        signs[i - start] = true;
      } else if (c == '[' || (c == '!' && i + 1 < end && text.charAt(i + 1) == '[')) {
        signs[i - start] = closesAsLink(text, i, end);
      } else if (c == ']' && i + 1 < end && text.charAt(i + 1) == '(') {
        i = markTarget(text, i, end, start, signs);
      }
    }
    return signs;
  }

  private static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static int markLineStart(String text, int from, int end, int start, boolean[] signs) {
    int i = from;
    while (i < end && (text.charAt(i) == '#' || text.charAt(i) == '>')) {
      signs[i - start] = true;
      i++;
    }
    boolean bullet =
        i + 1 < end
            && (text.charAt(i) == '-' || text.charAt(i) == '*')
            && text.charAt(i + 1) == ' ';
    if (bullet) {
      signs[i - start] = true;
      i++;
    }
    return i;
  }

  private static boolean standsAlone(String text, int at) {
    boolean spaceBefore = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    boolean spaceAfter = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return spaceBefore && spaceAfter;
  }

  private static boolean closesAsLink(String text, int from, int end) {
    int close = text.indexOf("](", from);
    int line = text.indexOf('\n', from);
    return close >= 0 && close < end && (line < 0 || close < line);
  }

  /** Marks {@code ](target)}; an unclosed one to the end of its line. */
  private static int markTarget(String text, int from, int end, int start, boolean[] signs) {
    int i = from;
    while (i < end && text.charAt(i) != ')' && text.charAt(i) != '\n') {
      signs[i - start] = true;
      i++;
    }
    if (i < end && text.charAt(i) == ')') {
      signs[i - start] = true;
    }
    return i;
  }
}
