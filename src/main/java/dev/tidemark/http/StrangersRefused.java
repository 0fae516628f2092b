package dev.tidemark.http;

import java.util.function.LongSupplier;

/**
 * Which refusals of those who show no key are told: so many a minute, and how many were not, so
 * that nobody without a key can push what others did out of the audit trail. Thread-safe.
 */
final class StrangersRefused {
  static final int A_MINUTE = 60;
  private static final long MINUTE = 60_000_000_000L;

  private final LongSupplier nanos;
  private long minute;
  private int told;
  private long untold;

  StrangersRefused(LongSupplier nanos) {
    this.nanos = nanos;
    this.minute = nanos.getAsLong();
  }

  /** How many were not told since the last one that was; negative when this is not to be told. */
  synchronized long untold() {
    long now = nanos.getAsLong();
    if (now - minute >= MINUTE) {
      minute = now;
      told = 0;
    }
    if (told >= A_MINUTE) {
      untold++;
      return -1;
    }
    told++;
    long since = untold;
    untold = 0;
    return since;
  }
}
