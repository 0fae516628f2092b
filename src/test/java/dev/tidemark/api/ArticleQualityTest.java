package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.quality.QualityEstimate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleQualityTest {
  private static final Article SILENT =
      new ArticleBuilder().title("Two cranes for Bergen").summary("They work at night.").build();

  private static JsonNode quality(@Nullable Quality quality, boolean explain) {
    Article article = SILENT.toBuilder().quality(quality).build();
    ArticleView view =
        new ArticleView(
            article,
            List.of(),
            List.of(),
            null,
            Story.alone(article.id()),
            List.of(),
            Instant.EPOCH,
            "tag");
    return ApiJson.tree(ArticleAnswer.of(view, null, Map.of(), explain)).get("quality");
  }

  @Test
  void anEstimateTellsItsPartsWhereReasonsAreAskedFor() {
    Quality estimate = QualityEstimate.of(SILENT, List.of()).quality();
    JsonNode told = quality(estimate, true);
    assertEquals("estimated", told.get("basis").asText());
    assertEquals("every article", told.at("/parts/0/name").asText());
    assertEquals(
        estimate.value(),
        told.get("parts").valueStream().mapToInt(part -> part.get("points").asInt()).sum());
    assertNull(quality(estimate, false).get("parts"));
  }

  @Test
  void aStatedOneHasNone() {
    assertEquals(
        "{\"value\":53,\"basis\":\"stated\"}",
        quality(new Quality(53, Basis.STATED), true).toString());
    assertEquals(true, quality(null, true).isNull());
  }
}
