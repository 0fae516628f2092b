package dev.tidemark.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The articles nearest to one. */
@Schema(name = "SimilarArticles", description = "The articles nearest to one, the nearest first")
record SimilarAnswer(String id, List<Object> hits, Links links) {
  SimilarAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * Where else.
   *
   * @param self this answer
   * @param html the article's page
   */
  @Schema(name = "SimilarLinks")
  record Links(String self, String html) {}
}
