package dev.tidemark.web.article;

import java.util.List;

/**
 * A fact about an article.
 *
 * @param basis how it was found, in words
 * @param addends what it was added up from; empty where it was not
 */
public record FactView(String name, String value, String basis, List<Addend> addends) {
  public FactView {
    addends = List.copyOf(addends);
  }

  FactView(String name, String value, String basis) {
    this(name, value, basis, List.of());
  }

  /**
   * A part of a sum.
   *
   * @param points with its sign
   */
  public record Addend(String name, String points) {}
}
