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

  /**
   * The article as it now is; replaces what the engine holds under its id, metrics included.
   *
   * @param article with all its topics
   * @param includingTopics topics that include those of the article: counted and found like them,
   *     not shown
   * @param topicSpellings what else its topics are called: found, not counted
   */
  record Put(
      long sequence,
      Article article,
      List<Metric> metrics,
      Story story,
      Instant indexed,
      List<String> includingTopics,
      List<String> topicSpellings)
      implements IndexChange {
    public Put {
      metrics = List.copyOf(metrics);
      includingTopics = List.copyOf(includingTopics);
      topicSpellings = List.copyOf(topicSpellings);
    }

    /** An article whose topics are in no tree. */
    public Put(long sequence, Article article, List<Metric> metrics, Story story, Instant indexed) {
      this(sequence, article, metrics, story, indexed, List.of(), List.of());
    }
  }

  /** The article is gone. */
  record Remove(long sequence, String id) implements IndexChange {}
}
