package dev.tidemark.operations.backup;

/** Listens to work on backups; called often, on the thread that works. */
@FunctionalInterface
public interface BackupProgress {
  /** Listens to nothing. */
  BackupProgress NONE = (what, done, total) -> {};

  /**
   * How far the work is.
   *
   * @param what is done, in words
   * @param total how many there are of what {@code done} counts
   */
  void at(String what, long done, long total);
}
