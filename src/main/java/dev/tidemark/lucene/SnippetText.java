package dev.tidemark.lucene;

import org.apache.lucene.search.uhighlight.Passage;

/** Cuts a text to a readable length and marks matches in it; Markdown's signs are left out. */
final class SnippetText {
  private static final int LONGEST = 320;
  private static final int LEAD = 240;
  private static final int BEFORE_MATCH = 100;

  private SnippetText() {}

  /** A title with its matches marked. */
  static String whole(String content, Passage passage) {
    return marked(content, passage, 0, content.length(), new boolean[content.length()]);
  }

  /**
   * A passage, or where it is long the part of it around its first match; never more than one
   * paragraph.
   */
  static String around(String content, Passage passage) {
    int match = passage.getMatchStarts()[0];
    int paragraph = paragraphStart(content, passage.getStartOffset(), match);
    int paragraphEnd =
        paragraphEnd(content, match, Math.min(passage.getEndOffset(), content.length()));
    int start = paragraph;
    int end = paragraphEnd;
    if (end - start > LONGEST) {
      int wanted = Math.max(start, match - BEFORE_MATCH);
      start = wanted == start ? start : wordStart(content, wanted, match);
      end = wordEnd(content, Math.min(end, start + LONGEST), start);
    }
    String html =
        marked(content, passage, start, end, MarkdownSigns.in(content, start, end)).strip();
    return (start > paragraph ? "… " : "") + html + (end < paragraphEnd ? " …" : "");
  }

  private static int paragraphStart(String content, int from, int match) {
    int line = content.lastIndexOf('\n', match - 1);
    return line < from ? from : line + 1;
  }

  private static int paragraphEnd(String content, int match, int to) {
    int line = content.indexOf('\n', match);
    return line < 0 || line > to ? to : line;
  }

  /** How a text begins. */
  static String lead(String content) {
    int start = 0;
    while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
      start++;
    }
    int end =
        content.length() - start > LEAD ? wordEnd(content, start + LEAD, start) : content.length();
    boolean[] signs = MarkdownSigns.in(content, start, end);
    StringBuilder html = new StringBuilder(end - start + 16);
    for (int i = start; i < end; i++) {
      if (!signs[i - start]) {
        Html.escape(content.charAt(i), html);
      }
    }
    return html.toString().strip() + (end < content.length() ? " …" : "");
  }

  private static String marked(
      String content, Passage passage, int start, int end, boolean[] signs) {
    StringBuilder html = new StringBuilder(end - start + 64);
    int at = start;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int from = Math.max(passage.getMatchStarts()[i], at);
      int to = Math.min(passage.getMatchEnds()[i], end);
      if (from >= to) {
        continue;
      }
      append(content, at, from, start, signs, html);
      html.append("<mark>");
      append(content, from, to, start, signs, html);
      html.append("</mark>");
      at = to;
    }
    append(content, at, end, start, signs, html);
    return html.toString();
  }

  private static void append(
      String content, int from, int to, int start, boolean[] signs, StringBuilder html) {
    for (int i = from; i < to; i++) {
      if (!signs[i - start]) {
        Html.escape(content.charAt(i), html);
      }
    }
  }

  private static int wordStart(String content, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (Character.isWhitespace(content.charAt(i))) {
        return i + 1;
      }
    }
    return afterPair(content, from);
  }

  private static int wordEnd(String content, int to, int limit) {
    if (to >= content.length()) {
      return content.length();
    }
    for (int i = to; i > limit + BEFORE_MATCH; i--) {
      if (Character.isWhitespace(content.charAt(i))) {
        return i;
      }
    }
    return afterPair(content, to);
  }

  private static int afterPair(String content, int at) {
    boolean splits =
        at > 0
            && at < content.length()
            && Character.isLowSurrogate(content.charAt(at))
            && Character.isHighSurrogate(content.charAt(at - 1));
    return splits ? at - 1 : at;
  }
}
