package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Region;
import dev.tidemark.metric.MetricExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found out about an article besides its numbers and topics. */
class EnrichmentTest {
  private final Enrichment enrichment = new Enrichment(new MetricExtractor());

  @Test
  void regionsComeFromTheTextAndFromTheNumbers() {
    EnrichedArticle found =
        enrichment.of(
            new ArticleBuilder()
                .id("a")
                .title("Ferries of Norway")
                .body("In Asia Pacific, the ferry market was worth $3 billion in 2022.")
                .build());
    assertEquals(
        List.of(
            new Region("Asia-Pacific", null, Basis.EXTRACTED),
            new Region("Norway", "NO", Basis.EXTRACTED)),
        found.regions());
    assertTrue(
        found.found().regions().containsAll(List.of("Asia-Pacific", "Norway", "Europe")),
        found.found().toString());
  }

  @Test
  void languageAndAuthorsAreFoundOutOnlyWhereTheyAreNotClear() {
    Article text =
        new ArticleBuilder()
            .id("c")
            .body("The ferry to the island is full in summer, and the harbour is small for it.")
            .authors(List.of("By JANE DOE, Reuters"))
            .build();
    assertEquals("en", enrichment.of(text).shown().language());
    assertEquals(List.of("Jane Doe"), enrichment.of(text).shown().authors());
    Article stated = text.toBuilder().language("cy").build();
    assertEquals("cy", enrichment.of(stated).shown().language());
    assertNull(enrichment.of(text.toBuilder().body("Ferries.").build()).shown().language());
  }

  @Test
  void nothingIsFoundInNothing() {
    Article bare = new ArticleBuilder().id("b").title("Ferries").build();
    EnrichedArticle found = enrichment.of(bare);
    assertEquals(List.of(), found.regions());
    assertEquals(List.of(), found.found().regions());
    assertEquals(List.of(), found.metrics());
  }
}
