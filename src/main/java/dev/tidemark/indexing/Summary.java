package dev.tidemark.indexing;

import java.util.List;

/**
 * What became of the files of a run; every file is in one of the numbers or lists.
 *
 * @param files how many files were looked at
 * @param indexed articles that are new, or were known by a reference alone
 * @param replaced articles that took the place of an older version
 * @param unchanged files that did not change, and articles that came again as they were
 * @param removed articles whose files are gone
 * @param references articles known by a reference alone that are new or changed
 * @param quarantined what can't be read, by file and line; files that did not change included
 * @param skipped what was not looked into, with the reason
 */
public record Summary(
    int files,
    long indexed,
    long replaced,
    long unchanged,
    long removed,
    long references,
    List<ArticleLibrary.Quarantined> quarantined,
    List<Skipped> skipped) {
  public Summary {
    quarantined = List.copyOf(quarantined);
    skipped = List.copyOf(skipped);
  }

  /** A file or folder that was not looked into. */
  public record Skipped(String path, String reason) {}

  /** Whether something could not be read. */
  public boolean hasProblems() {
    return !quarantined.isEmpty() || !skipped.isEmpty();
  }
}
