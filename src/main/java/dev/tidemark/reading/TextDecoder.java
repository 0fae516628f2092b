package dev.tidemark.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes to text: by byte order mark, else as declared, else strictly UTF-8. Guesses nothing. */
final class TextDecoder {
  /** Byte order mark, zero-width space, word joiner. */
  private static final String UNSEEN = "\ufeff\u200b\u2060";

  /** The byte order mark of UTF-8, read as Latin-1. */
  private static final String ENCODED_AGAIN = "\u00ef\u00bb\u00bf";

  private record Mark(Charset charset, int length) {}

  private TextDecoder() {}

  /**
   * The text without its byte order mark, or several of them.
   *
   * @param firstLine the number of the line that the bytes start on, for the message
   * @throws UnreadableException with code {@code invalid_encoding} and the place
   */
  static String decode(byte[] bytes, @Nullable Charset declared, Repairs repairs, int firstLine)
      throws UnreadableException {
    Mark mark = markOf(bytes);
    Charset charset =
        mark.length() > 0 ? mark.charset() : declared == null ? StandardCharsets.UTF_8 : declared;
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    if (!wide && Signature.isFullOfNul(bytes)) {
      throw noByteOrderMark(firstLine);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    result = result.isError() ? result : decoder.flush(out);
    if (result.isError()) {
      throw malformed(bytes, in.position(), charset, firstLine);
    }
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
      repairs.add(Repair.CHARSET);
    }
    return withoutMarks(out.flip().toString(), repairs);
  }

  /**
   * Where files were put together, or a mark was taken for text and encoded again, more marks stand
   * before the first letter: nobody sees them, and they would hide what the text begins with.
   */
  private static String withoutMarks(String text, Repairs repairs) {
    StringBuilder spaces = new StringBuilder();
    int at = 0;
    int marks = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int mark = UNSEEN.indexOf(c) >= 0 ? 1 : text.startsWith(ENCODED_AGAIN, at) ? 3 : 0;
      if (mark == 0 && !Character.isWhitespace(c)) {
        break;
      }
      marks += mark;
      spaces.append(mark == 0 ? String.valueOf(c) : "");
      at += Math.max(1, mark);
    }
    if (marks == 0) {
      return text;
    }
    repairs.add(Repair.INVISIBLE_CHARACTERS);
    return spaces + text.substring(at);
  }

  private static UnreadableException noByteOrderMark(int line) {
    return UnreadableException.at(
        line,
        0,
        "invalid_encoding",
        "The text seems to be UTF-16 or UTF-32 without a byte order mark; save it as UTF-8.");
  }

  private static UnreadableException malformed(
      byte[] bytes, int at, Charset charset, int firstLine) {
    int line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = at - lineStart + 1;
    return UnreadableException.at(
        line,
        column,
        "invalid_encoding",
        String.format(
            Locale.ROOT,
            "Byte %d of line %d is not %s; save the text as UTF-8, or declare its charset.",
            column,
            line,
            charset.name()));
  }

  private static Mark markOf(byte[] bytes) {
    if (isAt(bytes, 0xef, 0xbb, 0xbf)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (isAt(bytes, 0xff, 0xfe, 0, 0)) {
      return new Mark(Charset.forName("UTF-32LE"), 4);
    }
    if (isAt(bytes, 0, 0, 0xfe, 0xff)) {
      return new Mark(Charset.forName("UTF-32BE"), 4);
    }
    if (isAt(bytes, 0xff, 0xfe)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (isAt(bytes, 0xfe, 0xff)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    return new Mark(StandardCharsets.UTF_8, 0);
  }

  private static boolean isAt(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
