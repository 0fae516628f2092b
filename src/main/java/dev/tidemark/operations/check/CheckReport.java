package dev.tidemark.operations.check;

import java.util.List;

/** What a check looked at, in order. */
public record CheckReport(List<Part> parts) {
  public CheckReport {
    parts = List.copyOf(parts);
  }

  /**
   * One thing that was looked at.
   *
   * @param name of it
   * @param told what it is like, in words
   * @param problems what is wrong with it, each in a sentence; none where it is sound
   * @param remedy what to do about them; empty where nothing is wrong
   */
  public record Part(String name, String told, List<String> problems, String remedy) {
    public Part {
      problems = List.copyOf(problems);
      remedy = problems.isEmpty() ? "" : remedy;
    }
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return parts.stream().allMatch(part -> part.problems().isEmpty());
  }
}
