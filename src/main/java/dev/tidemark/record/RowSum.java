package dev.tidemark.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** CRC-32C over the values of a row, each with its length; for one row. */
final class RowSum {
  private static final int ABSENT = -1;

  private final CRC32C sum = new CRC32C();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** Of bytes alone; null where there are none. */
  static @Nullable Long of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  RowSum add(long value) {
    sum.update(number.clear().putLong(value).flip());
    return this;
  }

  RowSum add(@Nullable String value) {
    return value == null ? add(ABSENT) : add(value.getBytes(StandardCharsets.UTF_8));
  }

  RowSum add(byte[] value) {
    add(value.length);
    sum.update(value);
    return this;
  }

  long value() {
    return sum.getValue();
  }
}
