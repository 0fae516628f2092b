package dev.tidemark.story;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Letters that were UTF-8 once and were read as windows-1252, brought back: a damaged copy then has
 * the words of the sound one. What was no UTF-8 stays as it is.
 */
final class EncodingDamage {
  /** What stands for the five bytes that windows-1252 has no character for. */
  private static final char LOST = '\ufffd';

  /** The last byte of the commonest character that has one of them. */
  private static final int CLOSING_QUOTE = 0x9d;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private EncodingDamage() {}

  /** The text without the damage that can be told for sure; the same text where there is none. */
  static String undone(String text) {
    StringBuilder repaired = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isLead(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && isContinuation(text.charAt(end))) {
        end++;
      }
      String sound = end == at + 1 ? "" : sound(text, at, end);
      if (!sound.isEmpty()) {
        repaired = repaired == null ? new StringBuilder(text.length()) : repaired;
        repaired.append(text, copied, at).append(sound);
        copied = end;
      }
      at = end;
    }
    return repaired == null ? text : repaired.append(text, copied, text.length()).toString();
  }

  private static String sound(String text, int start, int end) {
    ByteBuffer bytes = ByteBuffer.allocate(end - start);
    for (int i = start; i < end; i++) {
      bytes.put((byte) toByte(text.charAt(i)));
    }
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(bytes.flip());
      return decoded.toString();
    } catch (CharacterCodingException soundAsItIs) {
      return "";
    }
  }

  private static boolean isLead(char c) {
    return c >= 0xc2 && c <= 0xf4;
  }

  private static boolean isContinuation(char c) {
    int b = toByte(c);
    return b >= 0x80 && b <= 0xbf;
  }

  /** The byte that was read as this character; 0 where none was. */
  private static int toByte(char c) {
    if (c < 0x80) {
      return 0;
    }
    if (c <= 0xff) {
      return c;
    }
    if (c == LOST) {
      return CLOSING_QUOTE;
    }
    byte[] one = String.valueOf(c).getBytes(WINDOWS);
    return one.length == 1 && one[0] != '?' ? one[0] & 0xff : 0;
  }
}
