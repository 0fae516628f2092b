package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.firm.Authors;
import dev.tidemark.firm.Publishers;
import dev.tidemark.language.TextLanguage;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.record.RecordChange;
import dev.tidemark.search.engine.FoundFacts;
import dev.tidemark.story.Sketch;
import dev.tidemark.story.Sketcher;
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
  private final Sketcher sketcher = new Sketcher();
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

  /**
   * The article as it is shown and searched: with all its topics, the one name of its publisher and
   * its authors, with its language, and with an estimate where no quality is stated. The record
   * never holds it.
   */
  private static Article shown(Article article, FoundTopics topics, List<Metric> metrics) {
    Article whole =
        article.toBuilder()
            .topics(topics.shown())
            .provider(Publishers.of(article.provider(), article.url()))
            .authors(Authors.of(article.authors()))
            .language(article.language() == null ? TextLanguage.of(article) : article.language())
            .build();
    if (whole.quality() != null) {
      return whole;
    }
    try {
      return whole.toBuilder().quality(QualityEstimate.of(whole, metrics).quality()).build();
    } catch (RuntimeException broken) {
      LOG.log(System.Logger.Level.ERROR, "no quality for article " + article.id(), broken);
      return whole;
    }
  }

  /** What the article's copies are found by; null for one that is gone. */
  @Nullable Sketch sketch(RecordChange change) {
    return change instanceof RecordChange.Stored stored ? sketcher.of(stored.article()) : null;
  }

  /** A change with nothing but its sketch. */
  EnrichedChange sketched(RecordChange change) {
    return new EnrichedChange(change, null, sketch(change));
  }

  /** Everything that is found out about an article alone. */
  EnrichedArticle of(Article article) {
    List<Metric> metrics = metrics(article);
    FoundTopics topics = topics(article);
    FoundRegions regions = regions(article, metrics);
    return new EnrichedArticle(
        shown(article, topics, metrics),
        metrics,
        regions.about(),
        new FoundFacts(topics.including(), topics.spellings(), regions.all()));
  }

  private static FoundRegions regions(Article article, List<Metric> metrics) {
    try {
      return FoundRegions.of(article, metrics);
    } catch (RuntimeException broken) {
      LOG.log(System.Logger.Level.ERROR, "no regions for article " + article.id(), broken);
      return new FoundRegions(List.of(), List.of());
    }
  }

  /**
   * @param sketched whether its stories were looked at before
   */
  EnrichedChange enrich(RecordChange change, boolean sketched) {
    return switch (change) {
      case RecordChange.Removed gone -> new EnrichedChange(gone, null, null);
      case RecordChange.Damaged unreadable -> new EnrichedChange(unreadable, null, null);
      case RecordChange.Stored stored ->
          new EnrichedChange(stored, of(stored.article()), sketched ? null : sketch(stored));
    };
  }
}
