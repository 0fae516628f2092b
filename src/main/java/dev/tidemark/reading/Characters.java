package dev.tidemark.reading;

/** Removes characters that no reader sees. */
final class Characters {
  private Characters() {}

  /** Without NUL, other controls than tab and line feed, and unpaired surrogates. */
  static String withoutControls(String text) {
    int first = 0;
    while (first < text.length() && !isControl(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (!isControl(text, i)) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isControl(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c != '\n' && c != '\t' && c != '\r';
    }
    if (c >= 0x7f && c < 0xa0) {
      return true;
    }
    if (!Character.isSurrogate(c)) {
      return false;
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return !paired;
  }

  /**
   * Without characters that hide or turn text around.
   *
   * @param marksToo also the marks and isolates that right-to-left prose needs; titles do not
   */
  static String withoutInvisible(String text, boolean marksToo) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      boolean drop = isInvisible(text, i, marksToo);
      if (drop && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (!drop && out != null) {
        out.append(text.charAt(i));
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isInvisible(String text, int at, boolean marksToo) {
    char c = text.charAt(at);
    return switch (c) {
      case '\u00ad', '\u2060', '\ufeff', '\u202d', '\u202e' -> true;
      case '\u200b' -> !isSpaceless(text, at);
      case '\u200c', '\u200d' -> joinsLatin(text, at);
      case '\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c' -> marksToo;
      case '\u2066', '\u2067', '\u2068', '\u2069' -> marksToo;
      default -> false;
    };
  }

  /** Thai, Lao, Myanmar and Khmer set their words apart with zero-width spaces. */
  private static boolean isSpaceless(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return (before >= 0x0e00 && before < 0x0f00)
        || (before >= 0x1000 && before < 0x10a0)
        || (before >= 0x1780 && before < 0x1800);
  }

  /** Joiners have a meaning in emoji, Persian and Indic scripts, and none between Latin letters. */
  private static boolean joinsLatin(String text, int at) {
    return at == 0
        || at + 1 == text.length()
        || text.charAt(at - 1) < 0x0250
        || text.charAt(at + 1) < 0x0250;
  }
}
