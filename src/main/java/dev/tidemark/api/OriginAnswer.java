package dev.tidemark.api;

import dev.tidemark.article.Origin;
import dev.tidemark.article.Way;
import dev.tidemark.indexing.ArticleView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from and what had to be mended on the way.
 *
 * @param way null, as {@code arrived} and {@code reader} are, for one from before that was kept
 */
@Schema(name = "Origin", description = "Where an article came from")
record OriginAnswer(
    String format,
    @Nullable String path,
    List<String> repairs,
    @Schema(
            description =
                "Where in the body each page of the document begins, in code points; empty when it"
                    + " has none")
        List<Integer> pages,
    @Schema(
            implementation = String.class,
            enumeration = {"file", "watched", "sent", "fetched", "sample"},
            description = "By which way it came in")
        @Nullable Way way,
    @Schema(description = "When what it says came in") @Nullable Instant arrived,
    @Schema(description = "Version of the reader that read it last") @Nullable Integer reader) {

  static OriginAnswer of(ArticleView view) {
    Origin origin = view.article().origin();
    ArticleView.Arrival arrival = view.arrived();
    return new OriginAnswer(
        origin.format(),
        origin.path(),
        origin.repairs(),
        origin.pages(),
        arrival == null ? null : arrival.way(),
        arrival == null ? null : arrival.at(),
        arrival == null ? null : arrival.reader());
  }
}
