package dev.tidemark.reading.pdf;

import java.text.Bidi;
import java.text.Normalizer;

/** Characters as people write them: ligatures apart, from right to left where a script does so. */
final class Letters {
  private Letters() {}

  static String plain(String drawn) {
    StringBuilder text = new StringBuilder(drawn.length());
    for (int i = 0; i < drawn.length(); i++) {
      appendPlain(drawn.charAt(i), text);
    }
    return Normalizer.normalize(
        isRightToLeft(text) ? turned(text.toString()) : text, Normalizer.Form.NFC);
  }

  private static void appendPlain(char c, StringBuilder text) {
    if ((c >= '\ufb00' && c <= '\ufb06') || (c >= '\ufb50' && c <= '\ufefc')) {
      text.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
    } else if (c == '\uf0b7' || c == '\uf0a7' || c == '\uf0d8') {
      text.append('•');
    } else if (c == '\u2010' || c == '\u2011') {
      text.append('-');
    } else if (!isInvisible(c)) {
      text.append(c);
    }
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff'
        || (c >= '\u200e' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e');
  }

  /** Whether most letters are of a script that runs to the left. */
  static boolean isRightToLeft(CharSequence text) {
    int right = 0;
    int left = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            left++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> right++;
        default -> {
          // counts for neither
        }
      }
    }
    return left > right;
  }

  /** From the order on the page to that of reading. */
  private static String turned(String seen) {
    Bidi bidi = new Bidi(seen, Bidi.DIRECTION_RIGHT_TO_LEFT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder read = new StringBuilder(seen.length());
    for (int run : order) {
      String part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      read.append((levels[run] & 1) == 0 ? part : new StringBuilder(part).reverse().toString());
    }
    return read.toString();
  }
}
