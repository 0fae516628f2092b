package dev.tidemark.metric;

/** Whether a value is said to hold or to be coming. */
public enum Modality {
  ACTUAL("actual"),
  /** In the future of the text, projected, expected, targeted or possible. */
  FORECAST("forecast");

  private final String word;

  Modality(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
