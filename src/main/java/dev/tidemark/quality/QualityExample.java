package dev.tidemark.quality;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.metric.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article whose quality is stated, as a fit sees it. */
public final class QualityExample {
  private static final int SHARES = 3;

  private final String id;
  private final Map<Trait, Double> measures;
  private final int stated;

  private QualityExample(String id, Map<Trait, Double> measures, int stated) {
    this.id = id;
    this.measures = measures;
    this.stated = stated;
  }

  /**
   * The example that an article gives; none where no quality is stated.
   *
   * @param article with the topics that it would be estimated with
   */
  public static Optional<QualityExample> of(Article article, List<Metric> metrics) {
    Quality quality = article.quality();
    return quality == null || quality.basis() != Basis.STATED
        ? Optional.empty()
        : Optional.of(
            new QualityExample(article.id(), Traits.of(article, metrics), quality.value()));
  }

  /** Whether no fit may look at it; one in three, whatever else is there. */
  boolean isHeld() {
    return Math.floorMod(id.hashCode(), SHARES) == 0;
  }

  double measure(Trait trait) {
    return measures.getOrDefault(trait, 0.0);
  }

  double estimate(QualityWeights weights) {
    return weights.estimate(measures);
  }

  int stated() {
    return stated;
  }
}
