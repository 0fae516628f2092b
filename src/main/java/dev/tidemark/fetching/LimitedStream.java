package dev.tidemark.fetching;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception once more was read than is allowed. */
final class LimitedStream extends FilterInputStream {
  private final long most;
  private final String limit;
  private long read;

  /**
   * @param limit the configuration key that allows no more
   */
  LimitedStream(InputStream in, long most, String limit) {
    super(in);
    this.most = most;
    this.limit = limit;
  }

  /** More came than is allowed. */
  static final class TooLargeException extends IOException {
    TooLargeException(long most, String limit) {
      super("The answer has more than " + most + " bytes (" + limit + ").");
    }
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    if (some > 0) {
      count(some);
    }
    return some;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws TooLargeException {
    read += more;
    if (read > most) {
      throw new TooLargeException(most, limit);
    }
  }
}
