package dev.tidemark.metric;

/** How a value relates to what was said. */
public enum Bound {
  EXACT("exact"),
  /** Nearly, almost, roughly, around. */
  ABOUT("about"),
  /** Over, more than, exceeding. */
  AT_LEAST("at_least"),
  /** Up to, less than. */
  AT_MOST("at_most"),
  /** Between two ends, given in low and high. */
  RANGE("range");

  private final String word;

  Bound(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
