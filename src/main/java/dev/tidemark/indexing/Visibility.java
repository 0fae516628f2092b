package dev.tidemark.indexing;

import java.time.Duration;

/** When searches see what was accepted. */
@FunctionalInterface
public interface Visibility {
  /** Waits until searches see everything up to a sequence number; false when it took longer. */
  boolean awaitVisible(long sequence, Duration atMost);
}
