package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a bulk just below, at and above its 16 MiB; how it ends does not count. */
class BoundedLinesTest {
  private static byte @Nullable [] first(int length, String end) throws IOException {
    byte[] bytes = Arrays.copyOf(new byte[0], length + end.length());
    Arrays.fill(bytes, 0, length, (byte) 'x');
    byte[] last = end.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(last, 0, bytes, length, last.length);
    BoundedLines lines = new BoundedLines(new ByteArrayInputStream(bytes));
    BoundedLines.Line line = lines.next();
    assertNotNull(line);
    assertEquals(1, line.number());
    if (end.endsWith("}")) {
      BoundedLines.Line next = lines.next();
      assertNotNull(next);
      assertEquals(2, next.number());
      assertEquals("{}", new String(bytes(next), StandardCharsets.UTF_8));
    }
    assertNull(lines.next());
    return line.bytes();
  }

  private static byte[] bytes(BoundedLines.Line line) {
    byte[] bytes = line.bytes();
    assertNotNull(bytes);
    return bytes;
  }

  private static int length(int length, String end) throws IOException {
    byte[] bytes = first(length, end);
    return bytes == null ? -1 : bytes.length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n{}"})
  void aLineHas16MebibytesAtMost(String end) throws IOException {
    int most = 16 * 1024 * 1024;
    assertEquals(most - 1, length(most - 1, end));
    assertEquals(most, length(most, end));
    assertEquals(-1, length(most + 1, end));
    assertEquals(-1, length(most + 70_000, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\r\n{}"})
  void aCarriageReturnAtItsEndIsNoneOfThem(String end) throws IOException {
    int most = 16 * 1024 * 1024;
    assertEquals(most, length(most - 1, end), "with the sign: what is kept stays as it was");
    assertEquals(most, length(most, end));
    assertEquals(-1, length(most + 1, end));
  }
}
