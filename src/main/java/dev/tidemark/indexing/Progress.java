package dev.tidemark.indexing;

/** Listens to work that takes long. Called on the thread that works, a few times a second. */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = state -> {};

  void at(State state);

  /**
   * How far the work is.
   *
   * @param phase what is being done
   * @param total how many there are in all, of what {@code done} counts
   * @param perSecond since the phase began
   * @param problems so far
   */
  record State(Phase phase, long done, long total, double perSecond, long problems) {}

  /** What is being done. */
  enum Phase {
    /** Files are read and their articles accepted. */
    READING,
    /** Articles whose files are gone are removed. */
    REMOVING,
    /** What was accepted is made searchable. */
    INDEXING,
    /** A whole new index is built beside the one in use. */
    REBUILDING
  }
}
