package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Region;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import dev.tidemark.article.Topic;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as the contract writes it.
 *
 * @param notices what was ignored of what was sent; only in answers to writes
 */
@Schema(name = "Article", description = "One published text with its facts and its metrics")
record ArticleAnswer(
    String id,
    @Schema(
            implementation = String.class,
            enumeration = {"article", "reference"})
        ArticleKind kind,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String language,
    @Schema(
            implementation = String.class,
            enumeration = {"stated", "extracted"},
            description = "How the language is known; null where it is not")
        @Nullable Basis languageBasis,
    @Nullable String url,
    @Nullable String image,
    @Nullable Provider provider,
    List<String> authors,
    @Schema(
            implementation = String.class,
            examples = {"2023-03-16T05:13:00Z", "2025-02-07"})
        @Nullable PublishedDate published,
    boolean listed,
    @Nullable ArticleQuality quality,
    List<Topic> topics,
    @Schema(
            description =
                "What it is about, by its text or its numbers: countries and parts with"
                    + " codes of ISO 3166, what is made of several with codes of UN M49")
        List<Region> regions,
    Story story,
    List<RelatedArticle> related,
    List<ArticleMetric> metrics,
    OriginAnswer origin,
    Instant indexed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> notices) {

  static ArticleAnswer of(ArticleView view, @Nullable List<String> notices) {
    return of(view, notices, Map.of(), false);
  }

  /**
   * The same with reasons.
   *
   * @param reasons of the metrics that have any, by id
   * @param explain whether an estimate tells its parts
   */
  static ArticleAnswer of(
      ArticleView view,
      @Nullable List<String> notices,
      Map<String, List<Reason>> reasons,
      boolean explain) {
    Article article = view.article();
    return new ArticleAnswer(
        article.id(),
        article.kind(),
        article.title(),
        article.subtitle(),
        article.summary(),
        article.body(),
        article.language(),
        view.languageBasis(),
        article.url(),
        article.image(),
        article.provider(),
        article.authors(),
        article.published(),
        article.listed(),
        ArticleQuality.of(view, explain),
        article.topics(),
        view.regions(),
        view.story(),
        view.related(),
        view.metrics().stream()
            .map(metric -> ArticleMetric.of(metric, article, reasons.get(metric.id())))
            .toList(),
        OriginAnswer.of(view),
        view.indexed(),
        notices);
  }
}
