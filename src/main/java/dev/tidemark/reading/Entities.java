package dev.tidemark.reading;

import org.jsoup.parser.Parser;

/** Turns HTML entities, each with its semicolon, into the characters that they stand for. */
final class Entities {
  private static final int LONGEST = 34;

  /** Characters that would become Markdown or HTML syntax. */
  private static final String SYNTAX = "<>*_`[]\\#~|";

  private Entities() {}

  /** Decodes all, also those that were escaped twice. */
  static String decode(String text) {
    return decodeOnce(decodeOnce(text, false), false);
  }

  /** Decodes those that do not turn into Markdown syntax. */
  static String decodeInMarkdown(String text) {
    return decodeOnce(text, true);
  }

  private static String decodeOnce(String text, boolean markdown) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (amp >= 0) {
      int end = endOfReference(text, amp);
      if (end > 0) {
        String character = Parser.unescapeEntities(text.substring(amp, end), true);
        boolean leave = markdown && !isHarmless(character, text, end);
        out.append(text, done, amp).append(leave ? text.substring(amp, end) : character);
        done = end;
      }
      amp = text.indexOf('&', Math.max(end, amp + 1));
    }
    return out.append(text, done, text.length()).toString();
  }

  private static boolean isHarmless(String character, String text, int end) {
    if (character.equals("&")) {
      return end >= text.length()
          || !(Character.isLetter(text.charAt(end)) || text.charAt(end) == '#');
    }
    return SYNTAX.indexOf(character.charAt(0)) < 0;
  }

  /** Where a reference that starts at {@code amp} ends; -1 when it is none. */
  private static int endOfReference(String text, int amp) {
    int limit = Math.min(text.length(), amp + LONGEST);
    for (int i = amp + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > amp + 1 ? i + 1 : -1;
      }
      boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!part && !(c == '#' && i == amp + 1)) {
        return -1;
      }
    }
    return -1;
  }
}
