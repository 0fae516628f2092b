package dev.tidemark.metric;

/** What the other metrics of an article say of one. */
public enum CheckStatus {
  /** Some number of years makes the three agree. */
  CONSISTENT("consistent"),
  /** All three are stated and no number of years makes them agree. */
  INCONSISTENT("inconsistent"),
  /** Two are stated; the expected value is the third. */
  DERIVED("derived"),
  NOT_CHECKABLE("not_checkable");

  private final String word;

  CheckStatus(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
