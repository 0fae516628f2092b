package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tidemark.article.Article;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One metric of an article.
 *
 * @param page where it stands in a document with pages
 * @param explanation why it was read so; absent unless asked for
 */
@Schema(name = "ArticleMetric", description = "One number claimed in a text")
record ArticleMetric(
    @JsonUnwrapped Metric metric,
    @Schema(description = "Of a document with pages, from 1; null elsewhere", examples = "7")
        @Nullable Integer page,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it was read so; with explain=true alone")
        @Nullable List<Reason> explanation) {

  static ArticleMetric of(Metric metric, Article article, @Nullable List<Reason> explanation) {
    return new ArticleMetric(metric, article.page(metric.field(), metric.start()), explanation);
  }
}
