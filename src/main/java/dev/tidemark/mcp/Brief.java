package dev.tidemark.mcp;

import org.jspecify.annotations.Nullable;

/** Texts short enough, in one line. */
final class Brief {
  private Brief() {}

  /** The text in one line of so many characters at most, an ellipsis where it is cut. */
  static String line(String text, int atMost) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), atMost + 1));
    boolean space = false;
    for (int i = 0; i < text.length() && line.length() <= atMost; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isISOControl(point)) {
        space = !line.isEmpty();
      } else {
        line.append(space ? " " : "").appendCodePoint(point);
        space = false;
      }
    }
    return line.length() <= atMost ? line.toString() : cut(line, atMost - 1) + "…";
  }

  /** The same; null for null. */
  static @Nullable String lineOrNull(@Nullable String text, int atMost) {
    return text == null ? null : line(text, atMost);
  }

  /** A snippet of an engine as plain text: escaped HTML in which matches are marked. */
  static String ofSnippet(String html, int atMost) {
    String plain =
        html.replace("<mark>", "")
            .replace("</mark>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return line(plain, atMost);
  }

  private static CharSequence cut(StringBuilder text, int length) {
    boolean insidePair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.subSequence(0, insidePair ? length - 1 : length);
  }
}
