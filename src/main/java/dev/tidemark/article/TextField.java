package dev.tidemark.article;

/** The fields of an article that hold prose, in reading order. */
public enum TextField {
  TITLE("title"),
  SUBTITLE("subtitle"),
  SUMMARY("summary"),
  BODY("body");

  private final String word;

  TextField(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
