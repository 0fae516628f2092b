package dev.tidemark.operations;

import java.util.List;
import java.util.Locale;

/**
 * Text as it may stand in a log: nobody outside can begin a line of their own, hide one, or have a
 * key written down.
 */
final class LogText {
  private static final List<String> BEFORE_SECRETS = List.of("bearer ", "basic ");
  private static final String MADE_KEY = "tm_";
  private static final int KEY_LETTERS = 16;
  private static final String HIDDEN = "***";

  private LogText() {}

  /** Control characters, line separators and those that turn the direction written out. */
  static String escaped(String text) {
    return isPlain(text) ? text : escape(text);
  }

  /** The same, and without keys. */
  static String safe(String text) {
    return escaped(withoutKeys(text));
  }

  /** Whether nothing in it would be escaped. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmful(char c) {
    return switch (c) {
      case '\t' -> false;
      case '\u2028', '\u2029', '\u061c', '\u200e', '\u200f' -> true;
      default ->
          c < ' '
              || (c >= '\u007f' && c < '\u00a0')
              || (c >= '\u202a' && c <= '\u202e')
              || (c >= '\u2066' && c <= '\u2069');
    };
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isHarmful(c)) {
        escaped.append(c);
      } else if (c == '\n') {
        escaped.append("\\n");
      } else if (c == '\r') {
        escaped.append("\\r");
      } else {
        escaped.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  /** What follows {@code Bearer} or {@code Basic}, and what looks like a key that was made. */
  static String withoutKeys(String text) {
    String hidden = text;
    for (String before : BEFORE_SECRETS) {
      hidden = hidden(hidden, before, before.length(), 1);
    }
    return hidden(hidden, MADE_KEY, 0, MADE_KEY.length() + KEY_LETTERS);
  }

  private static String hidden(String text, String mark, int kept, int atLeast) {
    int found = indexOf(text, mark, 0);
    if (found < 0) {
      return text;
    }
    StringBuilder hidden = new StringBuilder();
    int done = 0;
    while (found >= 0) {
      int start = found + kept;
      int end = start;
      while (end < text.length() && isOfKeys(text.charAt(end))) {
        end++;
      }
      hidden.append(text, done, start).append(end - start >= atLeast ? HIDDEN : "");
      done = end - start >= atLeast ? end : start;
      found = indexOf(text, mark, Math.max(end, found + mark.length()));
    }
    return hidden.append(text, done, text.length()).toString();
  }

  private static int indexOf(String text, String mark, int from) {
    for (int i = from; i + mark.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, mark, 0, mark.length())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOfKeys(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || "-_.~+/=".indexOf(c) >= 0;
  }
}
