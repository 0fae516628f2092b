package dev.tidemark.search.engine;

/**
 * Is told how long the parts of a search took. Called by the thread that searches: return at once,
 * throw nothing.
 */
@FunctionalInterface
public interface StageObserver {
  /** Wants to know nothing. */
  StageObserver NONE = (stage, nanos) -> {};

  /** A part of a search, in the order in which they come. */
  enum Stage {
    /** Words corrected, widened and turned into what the engine looks for. */
    UNDERSTANDING,
    /** The hits found, counted, ranked and sorted. */
    MATCHING,
    /** The hits of a page read, and their words marked. */
    HIGHLIGHTING,
    /** The facets counted. */
    COUNTING
  }

  /** A part is over. */
  void took(Stage stage, long nanos);
}
