package dev.tidemark.search.engine;

import java.util.List;

/**
 * What an article is counted and found by besides what it shows.
 *
 * @param includingTopics topics that include those of the article: counted and found like them
 * @param topicSpellings what else its topics are called: found, not counted
 * @param regions what its text is about, and everything that this and the regions of its metrics
 *     lie in: counted and found like the regions of its metrics
 */
public record FoundFacts(
    List<String> includingTopics, List<String> topicSpellings, List<String> regions) {
  /** Nothing besides. */
  public static final FoundFacts NONE = new FoundFacts(List.of(), List.of(), List.of());

  public FoundFacts {
    includingTopics = List.copyOf(includingTopics);
    topicSpellings = List.copyOf(topicSpellings);
    regions = List.copyOf(regions);
  }
}
