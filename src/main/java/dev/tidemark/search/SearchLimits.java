package dev.tidemark.search;

/**
 * How large a request may be. Each value is a promise to callers as well as a guard; the defaults
 * are {@link #DEFAULTS}.
 *
 * @param queryLength Unicode code points of a query
 * @param queryWords words of a query, set off by spaces
 * @param queryOperators how many of them are {@code OR} or carry a {@code -}
 * @param queryDepth brackets inside brackets; deeper ones are read through
 * @param queryConditions conditions on metrics in one query; further ones are read as words
 * @param prefixes words with a star in one query; further ones are read as whole words
 * @param prefixLetters letters or digits that must stand before a star
 * @param slop the widest {@code "near words"~n}
 * @param edits the widest {@code word~n}
 * @param window rows that page numbers can reach; beyond, a cursor goes on
 * @param size rows of one answer
 * @param valueLength Unicode code points of one value of a filter
 * @param values values of all filters together
 */
public record SearchLimits(
    int queryLength,
    int queryWords,
    int queryOperators,
    int queryDepth,
    int queryConditions,
    int prefixes,
    int prefixLetters,
    int slop,
    int edits,
    int window,
    int size,
    int valueLength,
    int values) {

  /** What the contract says. */
  public static final SearchLimits DEFAULTS =
      new SearchLimits(2_000, 256, 32, 10, 32, 3, 2, 10, 2, 10_000, 100, 500, 200);

  /** Rows of an answer to a request that does not say. */
  public static final int DEFAULT_SIZE = 20;
}
