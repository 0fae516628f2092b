package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import java.time.Instant;
import java.util.List;

/** One step of the record on its way into an engine. */
public sealed interface IndexChange {

  /** Its place in the record's sequence. */
  long sequence();

  /** The article as it now is; replaces what the engine holds under its id, metrics included. */
  record Put(long sequence, Article article, List<Metric> metrics, Story story, Instant indexed)
      implements IndexChange {
    public Put {
      metrics = List.copyOf(metrics);
    }
  }

  /** The article is gone. */
  record Remove(long sequence, String id) implements IndexChange {}
}
