package dev.tidemark.reading.archive;

import java.util.Locale;

/** What has been used of the limits. For one thread. */
final class Budget {
  /** Small things may be packed as tightly as they like. */
  private static final long RATIO_FROM = 8L * 1024 * 1024;

  private final ArchiveLimits limits;
  private int entries;
  private long bytes;

  Budget(ArchiveLimits limits) {
    this.limits = limits;
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** Another with as much left as this has now. */
  Budget copy() {
    Budget same = new Budget(limits);
    same.entries = entries;
    same.bytes = bytes;
    return same;
  }

  void entry() throws ArchiveException {
    entries++;
    if (entries > limits.entries()) {
      throw over("it has more than %,d entries (tidemark.archives.entries)", limits.entries());
    }
  }

  void expanded(long more) throws ArchiveException {
    bytes += more;
    if (bytes > limits.totalBytes() || bytes < 0) {
      throw over(
          "it unpacks to more than %,d bytes (tidemark.archives.total-bytes)", limits.totalBytes());
    }
  }

  /** Checks how tightly something is packed. */
  void ratio(long unpacked, long packed) throws ArchiveException {
    if (unpacked > RATIO_FROM && unpacked > packed * limits.ratio()) {
      throw over(
          "it unpacks to more than %,d times its size (tidemark.archives.ratio)", limits.ratio());
    }
  }

  private static ArchiveException over(String what, long limit) {
    return new ArchiveException(
        ArchiveException.LIMIT,
        "The archive is refused: " + String.format(Locale.ROOT, what, limit));
  }
}
