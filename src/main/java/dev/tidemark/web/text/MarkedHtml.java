package dev.tidemark.web.text;

/** Text with matches in {@code <mark>}, from an engine, made sure of. */
public final class MarkedHtml {
  private static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";

  private MarkedHtml() {}

  /**
   * The same text with every tag but {@code <mark>} escaped and the marks balanced; what is escaped
   * already stays so.
   */
  public static String safe(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('>') < 0) {
      return html;
    }
    StringBuilder safe = new StringBuilder(html.length() + 16);
    boolean open = false;
    int at = 0;
    while (at < html.length()) {
      if (!open && html.startsWith(OPEN, at)) {
        open = true;
        safe.append(OPEN);
        at += OPEN.length();
      } else if (open && html.startsWith(CLOSE, at)) {
        open = false;
        safe.append(CLOSE);
        at += CLOSE.length();
      } else {
        append(safe, html.charAt(at++));
      }
    }
    return open ? safe.append(CLOSE).toString() : safe.toString();
  }

  private static void append(StringBuilder to, char character) {
    switch (character) {
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      default -> to.append(character);
    }
  }

  /** Plain text as HTML, quotes included. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> append(escaped, character);
      }
    }
    return escaped.toString();
  }
}
