package dev.tidemark.http;

/** Whether so many bytes come in each while that somebody waits for them. Not thread-safe. */
final class Progress {
  private final long patience;
  private final long least;
  private boolean expected;
  private long since;
  private long before;

  Progress(SlowClients.Rules rules) {
    this.patience = rules.patience().toNanos();
    this.least = rules.progress();
  }

  /**
   * Looks again.
   *
   * @param waited whether somebody waits
   * @param bytes that came ever
   * @return whether it took the whole while, and more, without the least of bytes
   */
  boolean isTooLittle(boolean waited, long bytes, long now) {
    if (!waited || !expected || bytes - before >= least) {
      expected = waited;
      since = now;
      before = bytes;
      return false;
    }
    return now - since > patience;
  }
}
