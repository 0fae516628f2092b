package dev.tidemark.record;

import org.jspecify.annotations.Nullable;

/** The record can't be opened; the message says why and what to do. Nothing was changed. */
public final class RecordNotOpenedException extends RuntimeException {
  public RecordNotOpenedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
