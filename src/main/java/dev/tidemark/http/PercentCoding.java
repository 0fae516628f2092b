package dev.tidemark.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoded UTF-8, read without mercy. */
final class PercentCoding {
  private PercentCoding() {}

  /**
   * The text, or null when a sequence is malformed, a character is not ASCII, or no UTF-8 comes
   * out.
   */
  static @Nullable String decode(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7e) {
        return null;
      }
      if (c == '%') {
        int high = hexDigit(text, i + 1);
        int low = hexDigit(text, i + 2);
        if (high < 0 || low < 0) {
          return null;
        }
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return utf8(ByteBuffer.wrap(bytes, 0, length));
  }

  private static int hexDigit(String text, int index) {
    return index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
  }

  private static @Nullable String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
