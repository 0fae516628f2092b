package dev.tidemark.record;

/** What a write did to an article. */
public enum Change {
  CREATED,
  REPLACED,
  /** A full article took the place of a reference. */
  COMPLETED,
  /** The same content again, or a reference where something better is held. */
  UNCHANGED
}
