package dev.tidemark.search.engine;

/**
 * What an engine does by itself to keep its index in few parts, since it was opened.
 *
 * @param running merges at this moment
 * @param ended merges, broken off ones too
 * @param nanos that those took together
 */
public record Merging(int running, long ended, long nanos) {
  /** Of an engine that does no such thing. */
  public static final Merging NONE = new Merging(0, 0, 0);
}
