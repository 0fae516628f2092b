package dev.tidemark.quality;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How good an article seems to be, and why.
 *
 * @param value 0 to 150, as stated qualities
 * @param parts what it is the sum of; the first is what every article starts from
 */
public record QualityEstimate(int value, List<Part> parts) {
  /** Raised whenever the same article would be estimated otherwise. */
  public static final int VERSION = 2;

  private static final int MOST = 150;

  public QualityEstimate {
    parts = List.copyOf(parts);
  }

  /**
   * One reason.
   *
   * @param name in plain words
   * @param points added or, below 0, taken away
   */
  public record Part(String name, int points) {}

  /**
   * Estimates from the text, the facts and the numbers alone: who published the article, and a
   * quality it has already, change nothing. The same article always gets the same estimate.
   *
   * @param article with the topics it is shown with
   * @param metrics those found in it
   */
  public static QualityEstimate of(Article article, List<Metric> metrics) {
    QualityWeights weights = QualityWeights.builtIn();
    Map<Trait, Double> measures = Traits.of(article, metrics);
    List<Part> parts = new ArrayList<>();
    int sum = 0;
    for (Trait trait : Trait.values()) {
      int points = (int) Math.round(weights.points(trait) * measures.getOrDefault(trait, 0.0));
      if (points != 0) {
        parts.add(new Part(trait.words(), points));
        sum += points;
      }
    }
    int base = (int) Math.round(weights.base());
    parts.add(0, new Part("every article", base));
    int value = Math.clamp(base + sum, 0, MOST);
    if (value != base + sum) {
      parts.add(new Part("kept within the scale", value - base - sum));
    }
    return new QualityEstimate(value, parts);
  }

  /** As an article carries it. */
  public Quality quality() {
    return new Quality(value, Basis.ESTIMATED);
  }
}
