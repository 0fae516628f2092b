package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleQualityTest {
  private static final Article SILENT =
      new ArticleBuilder()
          .id("silent")
          .title("Two cranes for Bergen")
          .summary("They work at night.")
          .build();

  private static JsonNode quality(@Nullable Quality quality, boolean explain) {
    ArticleView view = view(SILENT.toBuilder().quality(quality).build());
    return ApiJson.tree(ArticleAnswer.of(view, null, Map.of(), explain)).get("quality");
  }

  private static ArticleView view(Article article) {
    return new ArticleView(
        article,
        List.of(),
        List.of(),
        null,
        Story.alone(article.id()),
        List.of(),
        Instant.EPOCH,
        null,
        "tag");
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
  void hitsTellThePartsOfEstimatesToo() {
    Article estimated =
        SILENT.toBuilder().quality(QualityEstimate.of(SILENT, List.of()).quality()).build();
    Article stated = SILENT.toBuilder().id("s").quality(new Quality(53, Basis.STATED)).build();
    Article gone = estimated.toBuilder().id("gone").build();
    Explanations explanations = new Explanations(new OneArticle(view(estimated)));
    List<Hit> hits = List.of(hit(estimated), hit(stated), hit(gone));
    Map<String, List<QualityEstimate.Part>> estimates = explanations.estimates(hits);
    assertEquals(Set.of(estimated.id()), estimates.keySet());
    JsonNode told = ApiJson.tree(HitAnswer.of(hits.getFirst(), Set.of(), estimates));
    assertEquals(quality(estimated.quality(), true), told.get("quality"));
    JsonNode wanted = ApiJson.tree(HitAnswer.of(hits.getFirst(), Set.of("quality"), estimates));
    assertEquals(told.get("quality"), wanted.get("quality"));
    JsonNode unasked = ApiJson.tree(HitAnswer.of(hits.getFirst(), Set.of(), Map.of()));
    assertNull(unasked.get("quality").get("parts"));
  }

  private static Hit hit(Article article) {
    return new Hit(
        article, "", List.of(), List.of(), Story.alone(article.id()), Instant.EPOCH, null, null);
  }

  /** A library of one. */
  private record OneArticle(ArticleView view) implements ArticleLibrary {
    @Override
    public Optional<ArticleView> find(String id) {
      return id.equals(view.article().id()) ? Optional.of(view) : Optional.empty();
    }

    @Override
    public Optional<String> moved(String id) {
      return Optional.empty();
    }

    @Override
    public QuarantinePage quarantine(int offset, int size) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aStatedOneHasNone() {
    assertEquals(
        "{\"value\":53,\"basis\":\"stated\"}",
        quality(new Quality(53, Basis.STATED), true).toString());
    assertEquals(true, quality(null, true).isNull());
  }
}
