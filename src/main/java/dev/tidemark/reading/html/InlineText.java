package dev.tidemark.reading.html;

/** Collects the text of one paragraph with white space as a browser shows it; not thread-safe. */
final class InlineText {
  private final StringBuilder out = new StringBuilder();
  private boolean gap;

  /** Adds text as it stands in the source. */
  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        gap = true;
      } else {
        space();
        escape(text, i);
        out.append(c);
      }
    }
  }

  /** Adds what is Markdown already. */
  void addMarkdown(String text) {
    space();
    out.append(text);
  }

  void lineBreak() {
    gap = false;
    out.append('\n');
  }

  /** A boundary between words that the source does not write. */
  void boundary() {
    gap = true;
  }

  boolean isBlank() {
    return out.toString().isBlank();
  }

  /** The last run of letters and digits, to judge what stands raised after it. */
  String lastWord() {
    int start = out.length();
    while (!gap && start > 0 && Character.isLetterOrDigit(out.charAt(start - 1))) {
      start--;
    }
    return out.substring(start);
  }

  /** Takes everything that was collected. */
  String take() {
    String text = out.toString();
    out.setLength(0);
    gap = false;
    return text;
  }

  private void space() {
    boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    if (gap && !atStart) {
      out.append(' ');
    }
    gap = false;
  }

  /** Characters that Markdown would take for syntax here. */
  private void escape(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean markup = c == '<' && (Character.isLetter(next) || next == '/' || next == '!');
    boolean emphasis = (c == '*' || c == '`') && !Character.isWhitespace(next);
    if (markup || emphasis) {
      out.append('\\');
    }
  }
}
