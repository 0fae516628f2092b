package dev.tidemark.reading.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Unpacked bytes, counted against a budget while they come; whoever reads them may ask for no more
 * than was allowed last. For one thread.
 */
final class MeteredStream extends FilterInputStream {
  private final Budget budget;
  private final LongSupplier packed;
  private long count;
  private long allowed;

  /**
   * @param packed how many packed bytes were read for it so far
   */
  MeteredStream(InputStream unpacked, Budget budget, LongSupplier packed) {
    super(unpacked);
    this.budget = budget;
    this.packed = packed;
  }

  /** Thrown through a library that knows nothing of archives' limits. */
  static final class OverBudgetException extends IOException {
    private static final long serialVersionUID = 1;
    private final ArchiveException reason;

    OverBudgetException(ArchiveException reason) {
      super(reason.detail(), reason);
      this.reason = reason;
    }

    ArchiveException reason() {
      return reason;
    }
  }

  /** From here on so many bytes may be read. */
  void allow(long bytes) {
    allowed = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read > 0) {
      spend(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] away = new byte[(int) Math.min(64 * 1024, Math.max(1, bytes))];
    long skipped = 0;
    while (skipped < bytes) {
      int read = read(away, 0, (int) Math.min(away.length, bytes - skipped));
      if (read < 0) {
        return skipped;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void spend(int bytes) throws IOException {
    count += bytes;
    allowed -= bytes;
    try {
      budget.expanded(bytes);
      budget.ratio(count, packed.getAsLong());
      if (allowed < 0) {
        throw new ArchiveException(
            ArchiveException.LIMIT, "The archive is refused: what describes an entry is too long");
      }
    } catch (ArchiveException over) {
      throw new OverBudgetException(over);
    }
  }
}
