package dev.tidemark.access;

/** Where is noted who changed what. Thread-safe. */
public interface AuditTrail {
  /** Notes nothing. */
  AuditTrail NONE = entry -> {};

  /**
   * Notes something that has happened. Returns when it is written; where it can't be, that is told
   * elsewhere: what has happened has happened.
   */
  void note(AuditEntry entry);
}
