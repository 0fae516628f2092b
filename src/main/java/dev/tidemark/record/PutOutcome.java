package dev.tidemark.record;

/** What became of an article. */
public sealed interface PutOutcome {

  /**
   * It is durable.
   *
   * @param sequence the highest of the article and its references, to wait for
   * @param newReferences how many references were new or replaced
   */
  record Done(String id, Change change, long sequence, int newReferences) implements PutOutcome {}

  /** The condition did not hold; nothing was written. */
  record ConditionFailed() implements PutOutcome {}
}
