package dev.tidemark.topic;

/** A file of topics that can't be used. The message names the line and what would be right. */
public final class TaxonomyException extends Exception {
  private final int line;

  /**
   * @param line from 1
   * @param reason a sentence
   */
  public TaxonomyException(int line, String reason) {
    super("line " + line + ": " + reason);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
