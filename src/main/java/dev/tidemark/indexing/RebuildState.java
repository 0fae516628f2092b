package dev.tidemark.indexing;

import org.jspecify.annotations.Nullable;

/**
 * How building a whole new index stands.
 *
 * @param done changes that the new index has
 * @param left changes that it still lacks
 * @param perSecond changes a second since it began; 0 while nothing is built
 * @param failure why it was given up, in a sentence; the index in use is as it was
 */
public record RebuildState(
    Phase phase, long done, long left, double perSecond, @Nullable String failure) {

  /** What is happening. */
  public enum Phase {
    /** None was asked for since the start. */
    NONE,
    /** It begins in a moment. */
    WAITING,
    BUILDING,
    /** The last one has taken its place. */
    DONE,
    /** The last one was given up. */
    FAILED
  }

  static RebuildState of(Phase phase) {
    return new RebuildState(phase, 0, 0, 0, null);
  }

  /** Whether there is nothing to wait for. */
  public boolean isOver() {
    return phase != Phase.WAITING && phase != Phase.BUILDING;
  }
}
