package dev.tidemark.record;

import java.util.Optional;

/**
 * What must hold for a write to happen; asked inside the transaction, so that nothing comes
 * between.
 */
@FunctionalInterface
public interface Condition {
  /**
   * Whether the write may happen; called on the writing thread: quick, and without side effects.
   */
  boolean holds(Optional<StoredArticle> current);
}
