package dev.tidemark.article;

/**
 * By which way an article came in. The words stand in {@code origin.way} and stay what they mean.
 */
public enum Way {
  /** From a file that somebody named on the command line. */
  FILE("file"),
  /** From a file in a folder that is watched. */
  WATCHED("watched"),
  /** A program sent it. */
  SENT("sent"),
  /** From an address that the operator listed. */
  FETCHED("fetched"),
  /** With the program, so that there is something to look at. */
  SAMPLE("sample");

  private final String word;

  Way(String word) {
    this.word = word;
  }

  /**
   * The way of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Way of(String word) {
    for (Way way : values()) {
      if (way.word.equals(word)) {
        return way;
      }
    }
    throw new IllegalArgumentException("no way in: " + word);
  }

  /** The word in {@code origin.way}. */
  @Override
  public String toString() {
    return word;
  }
}
