package dev.tidemark.article;

/** How a fact about an article came to be known. */
public enum Basis {
  /** The file or program that brought the article says so. */
  STATED("stated"),
  /** A rule found it in the text. */
  EXTRACTED("extracted"),
  /** Computed from other things; a guess that says that it is one. */
  ESTIMATED("estimated");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
