package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.quality.QualityEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good an article is, and why it is thought to be.
 *
 * @param parts what an estimate is the sum of; only where reasons are asked for
 */
record ArticleQuality(
    int value,
    @Schema(
            implementation = String.class,
            enumeration = {"stated", "estimated"})
        Basis basis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QualityEstimate.Part> parts) {

  static @Nullable ArticleQuality of(ArticleView view, boolean explain) {
    Quality quality = view.article().quality();
    if (quality == null) {
      return null;
    }
    boolean estimated = quality.basis() == Basis.ESTIMATED;
    return new ArticleQuality(
        quality.value(),
        quality.basis(),
        explain && estimated ? QualityEstimate.of(view.article(), view.metrics()).parts() : null);
  }
}
