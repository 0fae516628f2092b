package dev.tidemark.record;

import java.util.List;

/** What became of the articles of a file, in its order. */
public record SourceOutcome(List<PutOutcome.Done> articles) {
  public SourceOutcome {
    articles = List.copyOf(articles);
  }
}
