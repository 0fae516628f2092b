package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.RecordChange;
import dev.tidemark.story.Sketch;
import dev.tidemark.story.Sketcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an article what Tidemark finds out about it. A pure function of the article; nothing of
 * it is stored. Thread-safe.
 */
public final class Enrichment {
  private static final System.Logger LOG = System.getLogger(Enrichment.class.getName());

  private final MetricExtractor extractor;
  private final Sketcher sketcher = new Sketcher();

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

  /** What the article's copies are found by; null for one that is gone. */
  @Nullable Sketch sketch(RecordChange change) {
    return change instanceof RecordChange.Stored stored ? sketcher.of(stored.article()) : null;
  }

  /**
   * @param sketched whether its stories were looked at before
   */
  EnrichedChange enrich(RecordChange change, boolean sketched) {
    List<Metric> metrics =
        change instanceof RecordChange.Stored stored ? metrics(stored.article()) : List.of();
    return new EnrichedChange(change, metrics, sketched ? null : sketch(change));
  }
}
