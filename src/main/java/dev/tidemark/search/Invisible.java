package dev.tidemark.search;

import java.util.Locale;

/** Characters that can't be seen: refused, removed, or read as spaces. */
public final class Invisible {
  private Invisible() {}

  /**
   * Refuses NUL and the other C0 controls (tab and line ends apart), DEL, and halves of surrogate
   * pairs.
   *
   * @throws InvalidParameterException {@code invalid_character}
   */
  public static void refuse(String parameter, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
      if (control || (c >= 0xd800 && c <= 0xdfff)) {
        throw new InvalidParameterException(
            "invalid_character",
            parameter,
            String.format(
                Locale.ROOT, "The character U+%04X can't be searched for; leave it out.", c));
      }
    }
  }

  /** Without zero-width characters, bidirectional controls and soft hyphens. */
  public static String removed(String text) {
    if (text.chars().noneMatch(Invisible::hides)) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    text.chars().filter(c -> !hides(c)).forEach(c -> seen.append((char) c));
    return seen.toString();
  }

  /** Every run of spaces of any kind, line ends and C1 controls as one space, none at the ends. */
  public static String spaced(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x7f && c <= 0xa0) || Character.isSpaceChar(c);
  }

  private static boolean hides(int c) {
    return c == 0xad
        || c == 0x61c
        || c == 0x180e
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff;
  }
}
