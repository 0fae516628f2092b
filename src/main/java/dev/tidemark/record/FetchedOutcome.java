package dev.tidemark.record;

import java.util.List;

/**
 * What became of a fetched document.
 *
 * @param articles in its order
 * @param replaced articles that are gone, since their entries now have another id
 */
public record FetchedOutcome(List<PutOutcome.Done> articles, int replaced) {
  public FetchedOutcome {
    articles = List.copyOf(articles);
  }
}
