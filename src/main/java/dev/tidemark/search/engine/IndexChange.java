package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the record on its way into an engine. */
public sealed interface IndexChange {

  /** Its place in the record's sequence. */
  long sequence();

  /**
   * The article as it now is; replaces what the engine holds under its id, metrics included.
   *
   * @param article with all its topics
   * @param story as large as it was when this was sent; the engine counts what it holds itself
   */
  record Put(
      long sequence,
      Article article,
      List<Metric> metrics,
      Story story,
      Instant indexed,
      FoundFacts found)
      implements IndexChange {
    public Put {
      metrics = List.copyOf(metrics);
    }

    /** An article of which nothing else was found out. */
    public Put(long sequence, Article article, List<Metric> metrics, Story story, Instant indexed) {
      this(sequence, article, metrics, story, indexed, FoundFacts.NONE);
    }
  }

  /** The article is gone. */
  record Remove(long sequence, String id) implements IndexChange {}

  /**
   * Because another article came, changed or went, this one tells another story than before;
   * nothing else about it changed. Without meaning for an article that the engine does not hold.
   *
   * @param sequence of the change that caused it, or an earlier one
   * @param story what it tells together with others; null when it is alone now
   */
  record StoryChanged(long sequence, String id, @Nullable String story) implements IndexChange {}
}
