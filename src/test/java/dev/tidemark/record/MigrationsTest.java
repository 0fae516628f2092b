package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tidemark.article.Article;
import dev.tidemark.article.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever version wrote a record, this one reads it and goes on with it. */
class MigrationsTest {
  @TempDir Path folder;

  static List<Integer> olderVersions() {
    return IntStream.range(1, Migrations.VERSION).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void anArticleOfAnOlderRecordIsThereAndKnownAgain(int version) {
    Article article = SomeArticles.article("pumps", "old");
    EarlierRecord.make(folder, version, "old");
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      StoredArticle stored = record.find(article.id()).orElseThrow();
      assertEquals(article, stored.article());
      assertNull(stored.arrived(), "nobody kept how it came in");
      PutOutcome same = record.put(new StatedArticle(article, List.of()), null).join();
      assertEquals(new PutOutcome.Done(article.id(), Change.UNCHANGED, 1, 0), same);
    }
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void anArticleThatComesAgainSaysHow(int version) {
    OlderRecord.make(folder, version);
    byte[] bytes = "pumps".getBytes(StandardCharsets.UTF_8);
    Arrival arrival = new Arrival(Way.SENT, 3, new Original(bytes, null, null, null, 0));
    Article article = SomeArticles.article("pumps", "old");
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      record.put(new StatedArticle(article, List.of()), null).join();
      record.put(new StatedArticle(article, List.of(), arrival), null).join();
      assertEquals(
          3, Objects.requireNonNull(record.find(article.id()).orElseThrow().arrived()).reader());
      assertEquals(1, record.countOutdatedOriginals(4));
      assertEquals(0, record.countOutdatedOriginals(3));
    }
  }
}
