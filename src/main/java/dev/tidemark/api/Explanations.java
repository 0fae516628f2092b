package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.metric.Reason;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.Hit;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.ParameterNames;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why metrics were read and qualities estimated as they were: found anew from the text, as reasons
 * are not kept.
 */
@Singleton
class Explanations {
  private final ArticleLibrary library;
  private final MetricExtractor extractor = new MetricExtractor();

  Explanations(ArticleLibrary library) {
    this.library = library;
  }

  /**
   * Whether reasons are asked for.
   *
   * @throws InvalidParameterException when {@code explain} is neither true nor false
   */
  static boolean areWanted(Map<String, List<String>> parameters) {
    Set<String> given =
        new LinkedHashSet<>(parameters.getOrDefault(ParameterNames.EXPLAIN, List.of()));
    given.remove("");
    if (given.size() > 1 || !List.of("true", "false").containsAll(given)) {
      throw new InvalidParameterException(
          "invalid_parameter", ParameterNames.EXPLAIN, "explain is true or false.");
    }
    return given.contains("true");
  }

  /** The reasons of each metric of an article, by the metric's id. */
  Map<String, List<Reason>> of(Article article) {
    Map<String, List<Reason>> reasons = new HashMap<>();
    extractor
        .explain(article)
        .forEach(explained -> reasons.put(explained.metric().id(), explained.reasons()));
    return reasons;
  }

  /**
   * What the estimated qualities of hits are the sum of, by article; what is gone meanwhile, and
   * what states its quality, has none.
   */
  Map<String, List<QualityEstimate.Part>> estimates(List<Hit> hits) {
    Map<String, List<QualityEstimate.Part>> estimates = new HashMap<>();
    for (Hit hit : hits) {
      Quality quality = hit.article().quality();
      if (quality != null && quality.basis() == Basis.ESTIMATED) {
        library
            .find(hit.article().id())
            .map(view -> ArticleQuality.of(view, true))
            .map(ArticleQuality::parts)
            .ifPresent(parts -> estimates.put(hit.article().id(), parts));
      }
    }
    return estimates;
  }

  /** The reasons of the metrics of hits, each article looked up once; what is gone has none. */
  Map<String, List<Reason>> of(List<MetricHit> hits) {
    Map<String, List<Reason>> reasons = new HashMap<>();
    hits.stream()
        .map(hit -> hit.metric().article())
        .distinct()
        .forEach(id -> library.find(id).ifPresent(view -> reasons.putAll(of(view.article()))));
    return reasons;
  }
}
