package dev.tidemark.search.query;

import org.jspecify.annotations.Nullable;

/**
 * The word that a query ends with while it is being typed.
 *
 * @param before what stands before it, with its minus and brackets
 * @param field the name before its colon, as typed; null without one
 * @param text the word, or the value behind the colon, without quotation marks; empty where nothing
 *     is typed yet
 */
public record WordAtEnd(String before, @Nullable String field, String text) {

  /** Reads a query up to the place where the next letter will stand. */
  public static WordAtEnd of(String typed) {
    int start = start(typed);
    String word = typed.substring(start);
    int colon = word.indexOf(':');
    String name = colon < 0 ? "" : word.substring(0, colon);
    return Field.named(name) == null
        ? new WordAtEnd(typed.substring(0, start), null, word)
        : new WordAtEnd(
            typed.substring(0, start), name, word.substring(colon + 1).replace("\"", ""));
  }

  /** The query with a field's name in place of the word, ready for its value. */
  public String withField(String name) {
    return before + name + ':';
  }

  /** The field with a value, in quotation marks where it needs them. */
  public String fielded(String value) {
    return field + ":" + WordPrinter.value(value);
  }

  /** The query with a value of the field in place of what is typed of it, ready for more. */
  public String withValue(String value) {
    return before + fielded(value) + ' ';
  }

  private static int start(String typed) {
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
        start = i + 1;
      }
    }
    start = Math.min(start, typed.length());
    return start < typed.length() && typed.charAt(start) == '-' ? start + 1 : start;
  }
}
