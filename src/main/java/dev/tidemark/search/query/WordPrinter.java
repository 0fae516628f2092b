package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import org.jspecify.annotations.Nullable;

/** Prints words and values so that nothing in them is read as a sign. */
final class WordPrinter {
  private WordPrinter() {}

  /** A word with a backslash before what would otherwise be a sign. */
  static String word(QueryNode.Word word) {
    String text = word.text();
    int last = text.length() - 1;
    int tilde = last;
    while (tilde > 0 && (Character.isDigit(text.charAt(tilde)) || text.charAt(tilde) == '.')) {
      tilde--;
    }
    String escaped = escaped(text, word.field(), text.charAt(tilde) == '~' ? tilde : -1);
    return last > 0 && text.charAt(last) == '*'
        ? escaped.substring(0, escaped.length() - 1) + "\\*"
        : escaped;
  }

  /** What stands before the star of a prefix or the tilde of a near spelling. */
  static String escaped(String text, @Nullable TextField field) {
    return escaped(text, field, -1).replace("*", "\\*").replace("~", "\\~");
  }

  private static String escaped(String text, @Nullable TextField field, int tilde) {
    int colon = field == null ? text.indexOf(':') : -1;
    boolean named = colon > 0 && Field.named(text.substring(0, colon)) != null;
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign =
          "\"()\\".indexOf(c) >= 0
              || (c == '-' && i == 0)
              || (c == ':' && i == colon && named)
              || i == tilde;
      escaped.append(sign ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** In quotation marks. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A value behind a colon: bare where that is safe. */
  static String value(String text) {
    boolean bare = text.chars().noneMatch(c -> c == ' ' || "\"()\\".indexOf(c) >= 0);
    return bare ? text : quoted(text);
  }
}
