package dev.tidemark.indexing;

import java.util.List;

/**
 * An article that is durable.
 *
 * @param sequence its place in the record's sequence, to wait for
 * @param notices what was ignored, in sentences
 */
public record Accepted(String id, Change change, long sequence, List<String> notices) {
  /** What the article did to the record. */
  public enum Change {
    CREATED,
    REPLACED,
    UNCHANGED
  }

  public Accepted {
    notices = List.copyOf(notices);
  }
}
