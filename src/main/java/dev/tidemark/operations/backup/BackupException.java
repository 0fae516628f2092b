package dev.tidemark.operations.backup;

import org.jspecify.annotations.Nullable;

/** A backup that can't be made, read or restored; the message says why and what to do. */
public final class BackupException extends RuntimeException {
  public BackupException(String message) {
    this(message, null);
  }

  public BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
