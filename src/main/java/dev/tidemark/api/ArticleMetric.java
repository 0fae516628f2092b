package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One metric of an article.
 *
 * @param explanation why it was read so; absent unless asked for
 */
@Schema(name = "ArticleMetric", description = "One number claimed in a text")
record ArticleMetric(
    @JsonUnwrapped Metric metric,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it was read so; with explain=true alone")
        @Nullable List<Reason> explanation) {}
