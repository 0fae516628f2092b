package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.RecordChange;
import dev.tidemark.search.engine.IndexChange;
import java.util.List;

/**
 * Adds to an article what Tidemark finds out about it. A pure function of the article; nothing of
 * it is stored. Thread-safe.
 */
public final class Enrichment {
  private static final System.Logger LOG = System.getLogger(Enrichment.class.getName());

  private final MetricExtractor extractor;

  public Enrichment(MetricExtractor extractor) {
    this.extractor = extractor;
  }

  /** The numbers of the article; none, and a line in the log, where reading them breaks. */
  List<Metric> metrics(Article article) {
    try {
      return extractor.extract(article);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(System.Logger.Level.ERROR, "no metrics for article " + article.id(), broken);
      return List.of();
    }
  }

  /** Each article tells a story of its own. */
  Story story(Article article) {
    return Story.alone(article.id());
  }

  IndexChange enrich(RecordChange change) {
    return switch (change) {
      case RecordChange.Removed gone -> new IndexChange.Remove(gone.sequence(), gone.id());
      case RecordChange.Stored stored ->
          new IndexChange.Put(
              stored.sequence(),
              stored.article(),
              metrics(stored.article()),
              story(stored.article()),
              stored.accepted());
    };
  }
}
