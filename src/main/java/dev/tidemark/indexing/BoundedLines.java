package dev.tidemark.indexing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Physical lines of a stream of bytes, each of bounded length. Not thread-safe. */
final class BoundedLines {
  /** The longest line that is taken, in bytes. */
  static final int MAX_LINE = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;
  private int number;

  BoundedLines(InputStream in) {
    this.in = in;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line's end; null when it is longer than allowed
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  record Line(int number, byte @Nullable [] bytes) {
    boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /** Whether the next line may have to be waited for. */
  boolean mayBlock() throws IOException {
    return at == end && in.available() == 0;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      tooLong |= line.size() + stop - at > MAX_LINE + 1;
      if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      ended = stop < end;
      at = ended ? stop + 1 : stop;
    }
    number++;
    return new Line(number, tooLong ? null : bounded(line.toByteArray()));
  }

  /** As it is, when nothing but a carriage return, which is of the line's end, is too much. */
  private static byte @Nullable [] bounded(byte[] line) {
    boolean fits = line.length <= MAX_LINE;
    boolean ends = line.length == MAX_LINE + 1 && line[MAX_LINE] == '\r';
    return fits ? line : ends ? Arrays.copyOf(line, MAX_LINE) : null;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
