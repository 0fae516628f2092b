package dev.tidemark.record;

/** The record could not be read or written now. Of a write, nothing was written. */
public final class RecordFailureException extends RuntimeException {
  private final boolean diskFull;

  public RecordFailureException(String message, boolean diskFull, Throwable cause) {
    super(message, cause);
    this.diskFull = diskFull;
  }

  /** Whether there is no room left, rather than a passing fault. */
  public boolean diskFull() {
    return diskFull;
  }
}
