package dev.tidemark.access;

/** A key can't be made as it was asked for; the message says what would be right. */
public final class KeyRefusedException extends RuntimeException {
  private final Reason reason;

  public KeyRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong. */
  public enum Reason {
    /** The name is none that a key can have. */
    BAD_NAME,
    /** No scopes, or one that there is not. */
    BAD_SCOPES,
    /** There is a key of that name. */
    NAME_TAKEN
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
