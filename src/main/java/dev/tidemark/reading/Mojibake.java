package dev.tidemark.reading;

/**
 * Undoes UTF-8 that was decoded as Windows-1252, where a sequence can be nothing else: {@code â€™}
 * is an apostrophe, {@code Â·} a middle dot. {@code Âge}, {@code São} and {@code NESTLÉ®} stay as
 * they are.
 */
final class Mojibake {
  private static final int MAX_PASSES = 3;
  private static final String HIGH =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
  private static final String QUOTE_LIKE =
      "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00ab\u00bb\u00a0";

  private Mojibake() {}

  /** The text with every certain sequence decoded; the same instance when there was none. */
  static String undo(String text) {
    String result = text;
    for (int pass = 0; pass < MAX_PASSES && isSuspect(result); pass++) {
      String next = pass(result);
      if (next.equals(result)) {
        break;
      }
      result = next;
    }
    return result;
  }

  private static boolean isSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xa0) {
        return true;
      }
      if (c >= 0xc2 && c <= 0xf4 && i + 1 < text.length() && isContinuation(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String pass(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int lastRun = -1;
    int i = 0;
    while (i < text.length()) {
      Sequence found = Sequence.at(text, i);
      if (found != null && isCertain(text, i, found, lastRun == i)) {
        append(out, found.codePoint());
        i += found.length();
        lastRun = found.length() < 4 ? i : -1;
      } else if (text.startsWith("\u00e2\u20ac", i) && found == null) {
        out.append('\u201d'); // its third byte, 9D, stands for no character and got lost
        i += 2;
      } else {
        append(out, text.charAt(i));
        i++;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint == 0xfeff) {
      return;
    }
    boolean c1 = codePoint >= 0x80 && codePoint < 0xa0;
    out.appendCodePoint(c1 ? HIGH.charAt(codePoint - 0x80) : codePoint);
  }

  private static boolean isCertain(String text, int at, Sequence sequence, boolean inRun) {
    int end = at + sequence.length();
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) < 0xa0) {
        return true; // a control character is no part of a word
      }
    }
    Place place =
        new Place(
            at == 0 ? ' ' : text.charAt(at - 1),
            text.charAt(at),
            text.charAt(at + 1),
            end < text.length() ? text.charAt(end) : ' ');
    return switch (sequence.length()) {
      case 2 -> place.isCertainPair() || (place.lead() >= 0xce && (inRun || isPair(text, end)));
      case 3 -> place.isCertainTriple(sequence.codePoint()) || inRun || isTriple(text, end);
      default -> sequence.codePoint() >= 0x1d400 && sequence.codePoint() < 0x2fa20;
    };
  }

  private static boolean isPair(String text, int at) {
    return isLeadOf(text, at, 2, 0xce, 0xdf);
  }

  private static boolean isTriple(String text, int at) {
    return isLeadOf(text, at, 3, 0xe0, 0xef);
  }

  /** The first two characters of a sequence, and those around the whole. */
  private record Place(char before, char lead, char second, char after) {

    /**
     * Capital words end in accented letters too, and a quote, dash or sign may follow them: there
     * the sequence proves nothing.
     */
    boolean isCertainPair() {
      boolean signAfterCapital = Character.isUpperCase(before) && !Character.isLetter(after);
      boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
      return switch (lead) {
        case 0xc2 ->
            !isQuoteLike()
                || second == '\u00a0'
                || Character.isLowerCase(before)
                || Character.isLetter(after)
                || (second < 0x100 && !signAfterCapital);
        case 0xc3 ->
            !signAfterCapital
                && !(alone && isQuoteLike() && second != '\u2014' && second != '\u00a0');
        case 0xc4, 0xc5 -> Character.isLowerCase(before) || Character.isLetter(after);
        case 0xce, 0xcf -> !isQuoteLike() && "\u00ae\u00a9\u2122".indexOf(second) < 0;
        default -> false;
      };
    }

    boolean isCertainTriple(int codePoint) {
      boolean symbol = codePoint >= 0x2460 && codePoint < 0x27c0 && !Character.isLetter(before);
      return switch (lead) {
        case 0xe2 -> second == '\u20ac' || !isQuoteLike() || symbol;
        case 0xef -> codePoint == 0xfeff || codePoint == 0xfffd;
        default -> !isQuoteLike() && "\u00a1\u00bf".indexOf(second) < 0;
      };
    }

    private boolean isQuoteLike() {
      return QUOTE_LIKE.indexOf(second) >= 0;
    }
  }

  private static boolean isLeadOf(String text, int at, int length, int from, int to) {
    Sequence next = Sequence.at(text, at);
    return next != null
        && next.length() == length
        && text.charAt(at) >= from
        && text.charAt(at) <= to;
  }

  private static boolean isContinuation(char c) {
    int value = byteOf(c);
    return value >= 0x80 && value < 0xc0;
  }

  /** The byte that Windows-1252 (or Latin-1, where it has none) reads as this character; or -1. */
  private static int byteOf(char c) {
    if (c < 0x100) {
      return c;
    }
    int high = HIGH.indexOf(c);
    return high < 0 ? -1 : 0x80 + high;
  }

  /** A character's UTF-8, seen as single characters. */
  private record Sequence(int codePoint, int length) {
    static @org.jspecify.annotations.Nullable Sequence at(String text, int at) {
      char lead = at < text.length() ? text.charAt(at) : ' ';
      int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      if (length == 0 || at + length > text.length()) {
        return null;
      }
      int codePoint = lead & (0xff >> (length + 1));
      for (int k = 1; k < length; k++) {
        char c = text.charAt(at + k);
        if (!isContinuation(c)) {
          return null;
        }
        codePoint = (codePoint << 6) | (byteOf(c) & 0x3f);
      }
      boolean overlong = codePoint < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
      boolean surrogate = codePoint >= 0xd800 && codePoint < 0xe000;
      return overlong || surrogate || codePoint > 0x10ffff ? null : new Sequence(codePoint, length);
    }
  }
}
