package dev.tidemark.web.article;

import dev.tidemark.web.text.MarkedHtml;

/** Text without markup: lines become paragraphs, lines that start with a dash become lists. */
final class PlainText {
  private static final String POINT = "- ";

  private PlainText() {}

  static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
    boolean inList = false;
    for (String raw : text.split("\\R", -1)) {
      String line = raw.strip();
      boolean point = line.startsWith(POINT);
      if (inList && !point) {
        html.append("</ul>");
      } else if (point && !inList) {
        html.append("<ul>");
      }
      inList = point;
      if (point) {
        element(html, "li", line.substring(POINT.length()));
      } else if (!line.isEmpty()) {
        element(html, "p", line);
      }
    }
    return inList ? html.append("</ul>").toString() : html.toString();
  }

  private static void element(StringBuilder html, String name, String text) {
    html.append('<').append(name).append('>');
    html.append(MarkedHtml.escape(text));
    html.append("</").append(name).append('>');
  }
}
