package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.RecordChange;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.topic.FoundTopics;
import dev.tidemark.topic.LiveTopics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an article what Tidemark finds out about it. A function of the article and the topic
 * rules in force; nothing of it is stored. Thread-safe.
 */
public final class Enrichment {
  private static final System.Logger LOG = System.getLogger(Enrichment.class.getName());

  private final MetricExtractor extractor;
  private final @Nullable LiveTopics topics;

  /** Without rules for topics: articles keep those they state. */
  public Enrichment(MetricExtractor extractor) {
    this(extractor, null);
  }

  public Enrichment(MetricExtractor extractor, @Nullable LiveTopics topics) {
    this.extractor = extractor;
    this.topics = topics;
  }

  /** Names what articles are enriched with besides the program itself; rules can change. */
  String version() {
    return topics == null ? "none" : topics.version();
  }

  /** Looks whether the rules have changed, and takes them. */
  boolean refresh() {
    return topics != null && topics.refresh();
  }

  /** The topics of the article; only stated ones, and a line in the log, where rules break. */
  FoundTopics topics(Article article) {
    if (topics == null) {
      return new FoundTopics(article.topics(), List.of(), List.of());
    }
    try {
      return topics.current().of(article);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(System.Logger.Level.ERROR, "no topics for article " + article.id(), broken);
      return new FoundTopics(article.topics(), List.of(), List.of());
    }
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
    return new Story(article.id(), 1);
  }

  IndexChange enrich(RecordChange change) {
    return switch (change) {
      case RecordChange.Removed gone -> new IndexChange.Remove(gone.sequence(), gone.id());
      case RecordChange.Stored stored -> put(stored);
    };
  }

  private IndexChange.Put put(RecordChange.Stored stored) {
    Article article = stored.article();
    FoundTopics found = topics(article);
    return new IndexChange.Put(
        stored.sequence(),
        article.toBuilder().topics(found.shown()).build(),
        metrics(article),
        story(article),
        stored.accepted(),
        found.including(),
        found.spellings());
  }
}
