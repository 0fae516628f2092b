package dev.tidemark.access;

/** Is told how an audit trail fares. */
public interface AuditObserver {
  /** Wants to know nothing. */
  AuditObserver NONE = written -> {};

  /**
   * A line was due.
   *
   * @param written false when it could not be written
   */
  void line(boolean written);
}
