package dev.tidemark.metric;

/** Which way a change goes. */
public enum Direction {
  UP("up"),
  DOWN("down");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
