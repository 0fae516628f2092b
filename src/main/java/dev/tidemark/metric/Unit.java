package dev.tidemark.metric;

/** The unit of a value. */
public enum Unit {
  /** Money, in the currency given. */
  CURRENCY("currency"),
  PERCENT("percent"),
  PERCENTAGE_POINT("percentage_point"),
  /** So many times as much. */
  MULTIPLE("multiple"),
  /** Things, people or devices. */
  COUNT("count");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
