package dev.tidemark.record;

import java.util.List;

/**
 * What reading an original again changed.
 *
 * @param changed ids of articles that say something else now
 * @param added ids of articles that were not found in it before
 * @param moved articles that have another id now; the old one leads to it
 */
public record RereadOutcome(List<String> changed, List<String> added, List<Move> moved) {
  public RereadOutcome {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    moved = List.copyOf(moved);
  }

  /** An article that got another id. */
  public record Move(String from, String to) {}
}
