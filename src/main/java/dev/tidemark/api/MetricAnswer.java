package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Reason;
import dev.tidemark.search.MetricHit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One metric as a row: all that is known of it, and the facts of the article that claims it.
 *
 * @param page where it stands in a document with pages
 * @param explanation why it was read so; absent unless asked for
 * @param links the place where it stands
 */
@Schema(name = "MetricHit", description = "One number with the article that claims it")
record MetricAnswer(
    @JsonUnwrapped Metric metric,
    @Schema(description = "Of a document with pages, from 1; null elsewhere", examples = "7")
        @Nullable Integer page,
    @Schema(description = "Of the article") @Nullable String title,
    @Nullable String url,
    @Nullable Provider provider,
    @Schema(implementation = String.class) @Nullable PublishedDate published,
    Story story,
    @Nullable Float score,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it was read so; with explain=true alone")
        @Nullable List<Reason> explanation,
    Links links) {

  /**
   * Where a metric stands.
   *
   * @param html its sentence on the article's page
   */
  @Schema(name = "MetricHitLinks")
  record Links(@Schema(examples = "/articles/k3v9w2m1q8x4t7ab#number-3") String html) {}

  static MetricAnswer of(MetricHit hit, @Nullable List<Reason> explanation) {
    Article article = hit.article();
    Metric metric = hit.metric();
    return new MetricAnswer(
        metric,
        article.page(metric.field(), metric.start()),
        article.title(),
        article.url(),
        article.provider(),
        article.published(),
        hit.story(),
        hit.score(),
        explanation,
        new Links(Paths.number(metric.article(), metric.id())));
  }

  /** The row as it goes out, with the fields asked for. */
  static Object of(MetricHit hit, Set<String> fields, @Nullable List<Reason> explanation) {
    MetricAnswer row = of(hit, explanation);
    return fields.isEmpty() ? row : ApiJson.select(ApiJson.tree(row), fields);
  }
}
