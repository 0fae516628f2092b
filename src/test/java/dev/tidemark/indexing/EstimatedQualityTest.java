package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SomeArticles;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What states no quality gets an estimate wherever it is shown, and none in the record. */
class EstimatedQualityTest {
  @TempDir Path folder;

  @Test
  void estimatesAreSearchedAndShownAndNeverKept() {
    Article stated = SomeArticles.article("pumps", "Pumps pump.");
    Article silent = SomeArticles.article("locks", "Locks lock.").toBuilder().quality(null).build();
    Article reference =
        SomeArticles.reference("gates", "Gates open at dawn.").toBuilder().quality(null).build();
    InMemoryEngine engine = new InMemoryEngine();
    Enrichment enrichment = new Enrichment(new MetricExtractor());
    try (ArticleRecord record = SqliteRecord.open(folder, Clock.systemUTC());
        EngineFeed feed = new EngineFeed(record, engine, enrichment)) {
      for (Article article : List.of(stated, silent, reference)) {
        record.put(new StatedArticle(article, List.of()), null).join();
      }
      feed.start();
      assertTrue(feed.awaitCaughtUp(Duration.ofSeconds(20)));
      RecordLibrary library = new RecordLibrary(record, enrichment);
      assertEquals(new Quality(61, Basis.STATED), indexed(engine, stated));
      for (Article article : List.of(silent, reference)) {
        Quality quality = indexed(engine, article);
        assertEquals(Basis.ESTIMATED, quality == null ? null : quality.basis());
        assertEquals(quality, library.find(article.id()).orElseThrow().article().quality());
        assertNull(record.find(article.id()).orElseThrow().article().quality());
      }
    }
  }

  private static @Nullable Quality indexed(InMemoryEngine engine, Article article) {
    return Objects.requireNonNull(engine.visible().get(article.id())).article().quality();
  }
}
