package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.Topic;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a result. */
@Schema(name = "Hit", description = "One row of a result")
record HitAnswer(
    String id,
    @Nullable String title,
    @Schema(description = "Escaped; matches in <mark>") String titleHtml,
    List<Hit.Snippet> snippets,
    @Nullable String url,
    @Nullable Provider provider,
    @Schema(implementation = String.class) @Nullable PublishedDate published,
    @Nullable ArticleQuality quality,
    List<Topic> topics,
    List<ArticleMetric> metrics,
    Story story,
    @Nullable Float score,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation) {

  static HitAnswer of(Hit hit) {
    return of(hit, null);
  }

  /**
   * The same telling what its quality is the sum of.
   *
   * @param parts null where it is not estimated, or reasons are not asked for
   */
  private static HitAnswer of(Hit hit, @Nullable List<QualityEstimate.Part> parts) {
    Article article = hit.article();
    Quality quality = article.quality();
    return new HitAnswer(
        article.id(),
        article.title(),
        hit.titleHtml(),
        hit.snippets(),
        article.url(),
        article.provider(),
        article.published(),
        quality == null ? null : new ArticleQuality(quality.value(), quality.basis(), parts),
        article.topics(),
        hit.metrics().stream().map(one -> ArticleMetric.of(one, article, null)).toList(),
        hit.story(),
        hit.score(),
        hit.explanation());
  }

  /**
   * The hit as it goes out: with the fields asked for, whether rows usually have them or not.
   *
   * @param estimates what estimated qualities are the sum of, by article; those that are known
   */
  static Object of(Hit hit, Set<String> fields, Map<String, List<QualityEstimate.Part>> estimates) {
    HitAnswer row = of(hit, estimates.get(hit.article().id()));
    return fields.isEmpty()
        ? row
        : ApiJson.select(ApiJson.tree(hit.article()).setAll(ApiJson.tree(row)), fields);
  }
}
