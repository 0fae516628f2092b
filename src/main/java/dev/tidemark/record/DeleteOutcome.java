package dev.tidemark.record;

/** What became of a deletion. */
public sealed interface DeleteOutcome {

  /** The article is gone, durably. */
  record Deleted(long sequence) implements DeleteOutcome {}

  /** There was none. */
  record Absent() implements DeleteOutcome {}

  /** The condition did not hold; nothing was written. */
  record ConditionFailed() implements DeleteOutcome {}
}
