package dev.tidemark.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a publisher has published, counted over every article, copies included.
 *
 * @param told how many of the articles others tell too
 * @param byYear how many are dated in each year; undated ones in none
 */
public record ProviderFacts(
    String name,
    long articles,
    long told,
    Rating stated,
    Rating estimated,
    Map<String, Long> byYear) {
  public ProviderFacts {
    byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
  }

  /**
   * How good some articles are.
   *
   * @param articles how many have such a quality
   * @param sum of their qualities
   */
  public record Rating(long articles, long sum) {
    /** The mean; not to be asked of none. */
    public double mean() {
      if (articles == 0) {
        throw new IllegalStateException("no article has such a quality");
      }
      return (double) sum / articles;
    }
  }
}
