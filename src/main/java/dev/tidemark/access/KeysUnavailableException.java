package dev.tidemark.access;

/** Keys can't be read or changed at the moment; the message says why. */
public final class KeysUnavailableException extends RuntimeException {
  public KeysUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
