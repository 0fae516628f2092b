package dev.tidemark.reading.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Bounds what a library reads of an archive before it gives the first entry: it holds the whole
 * directory, and an archive's own count of entries may lie. For one thread.
 */
final class BudgetedChannel implements SeekableByteChannel {
  private static final int CALLS_AN_ENTRY = 5;
  private static final int BYTES_AN_ENTRY = 1_024;

  /** The end of the directory is looked for backwards through a comment of any length. */
  private static final int CALLS_TO_FIND = 70_000;

  private static final int BYTES_TO_FIND = 4 * CALLS_TO_FIND;

  private final SeekableByteChannel channel;
  private long calls;
  private long bytes;
  private boolean bounded = true;

  BudgetedChannel(SeekableByteChannel channel, ArchiveLimits limits) {
    this.channel = channel;
    calls = (long) limits.entries() * CALLS_AN_ENTRY + CALLS_TO_FIND;
    bytes = (long) limits.entries() * BYTES_AN_ENTRY + BYTES_TO_FIND;
  }

  /** From here on everything may be read. */
  void release() {
    bounded = false;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (bounded) {
      calls--;
      bytes -= to.remaining();
      if (calls < 0 || bytes < 0) {
        throw new MeteredStream.OverBudgetException(
            new ArchiveException(
                ArchiveException.LIMIT,
                "The archive is refused: its directory is too long (tidemark.archives.entries)"));
      }
    }
    return channel.read(to);
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException("archives are only read");
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long to) throws IOException {
    channel.position(to);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("archives are only read");
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
