package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @MethodSource("olderVersions")
  void rowsFromBeforeAreWatchedFromThenOn(int version) {
    EarlierRecord.make(folder, version, "old");
    String id = SomeArticles.article("pumps", "old").id();
    if (version >= 3) {
      Tampering.run(folder, "INSERT INTO api_key VALUES ('n', 'd', 'write', 5, 'me', NULL)");
    }
    Tampering.run(folder, "INSERT INTO quarantine_document VALUES ('/a', 'a', x'4142', 2)");
    SqliteRecord.open(folder, Clock.systemUTC()).close();
    try (RecordInspection looked = RecordInspection.beside(folder)) {
      assertEquals(List.of(), looked.unreadable((done, total) -> {}));
    }
    Tampering.replaceInText(folder, id, "pumps", "dumps");
    Tampering.run(folder, "UPDATE api_key SET scopes = 'manage'");
    Tampering.run(folder, "UPDATE quarantine_document SET bytes = x'4143'");
    try (RecordInspection looked = RecordInspection.beside(folder)) {
      List<String> found = looked.unreadable((done, total) -> {});
      assertTrue(found.toString().contains("article " + id), found::toString);
      assertTrue(found.toString().contains("/a in quarantine"), found::toString);
      assertEquals(version >= 3, found.toString().contains("key n "), found::toString);
    }
  }

  @Test
  void anArticleThatWasDamagedBeforeCountsAsDamaged() {
    EarlierRecord.make(folder, EarlierRecord.LAST, "old");
    String id = SomeArticles.article("pumps", "old").id();
    Tampering.run(folder, "UPDATE article SET document = x'7b22'");
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      assertThrows(DamagedArticleException.class, () -> record.find(id));
      assertEquals(List.of(new RecordChange.Damaged(1, id)), record.changesAfter(0, 9));
    }
  }
}
