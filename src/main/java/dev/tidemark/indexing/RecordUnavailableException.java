package dev.tidemark.indexing;

import java.time.Duration;

/** The record takes no writes now: nothing was acknowledged. */
public final class RecordUnavailableException extends RuntimeException {
  private final boolean diskFull;
  private final Duration retryAfter;

  public RecordUnavailableException(
      String message, boolean diskFull, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.diskFull = diskFull;
    this.retryAfter = retryAfter;
  }

  /** Whether there is no room left, rather than a passing fault. */
  public boolean diskFull() {
    return diskFull;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
