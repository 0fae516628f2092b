package dev.tidemark.search;

/**
 * What stands in a search box so far.
 *
 * @param text as typed; a space at its end says that the last word is whole
 * @param size suggestions wanted, 1 to {@link #MOST}
 */
public record SuggestRequest(String text, int size) {
  /** Suggestions of an answer to a request that does not say. */
  public static final int DEFAULT_SIZE = 8;

  /** The most that one answer gives. */
  public static final int MOST = 20;
}
