package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article whose row is not what was written is never taken for sound, and can be mended. */
class DamagedRowsTest extends OpenRecord {
  @TempDir Path folder;
  private final Article pumps = article("pumps", "They lift 20 tons of water.");

  @Override
  protected ArticleRecord open() {
    return SqliteRecord.open(folder, Clock.systemUTC());
  }

  private void damage() {
    Tampering.replaceInText(folder, pumps.id(), "20 tons", "90 tons");
  }

  @Test
  void aChangedTextIsNotGiven() {
    put(pumps);
    put(article("cranes", "whole"));
    damage();
    DamagedArticleException told =
        assertThrows(DamagedArticleException.class, () -> record.find(pumps.id()));
    assertEquals(pumps.id(), told.id());
    assertEquals("whole", record.find(article("cranes", "").id()).orElseThrow().article().body());
    assertEquals(new RecordChange.Damaged(1, pumps.id()), record.changesAfter(0, 9).getFirst());
    assertInstanceOf(RecordChange.Stored.class, record.changesAfter(0, 9).getLast());
    assertEquals(1, record.damagedArticles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = 'About dumps'",
        "kind = 'reference'",
        "hash = 'abcd'",
        "origin = '/a/b'",
        "accepted_at = accepted_at + 256",
        "way = 'sent'",
        "reader = 7",
        "arrived_at = 8",
        "original = 9",
        "deleted = 1",
        "document = NULL",
        "text_sum = text_sum + 1",
        "facts_sum = NULL"
      })
  void soIsAnythingElseInTheRow(String change) {
    put(pumps);
    Tampering.run(folder, "UPDATE article SET " + change);
    assertThrows(DamagedArticleException.class, () -> record.find(pumps.id()));
    assertEquals(List.of(new RecordChange.Damaged(1, pumps.id())), record.changesAfter(0, 9));
    assertEquals(1, unreadable().size(), () -> "" + unreadable());
    assertTrue(unreadable().getFirst().contains(pumps.id()), unreadable()::toString);
  }

  @Test
  void theSameArticleAgainMendsIt() {
    put(pumps);
    damage();
    assertEquals(1, unreadable().size());
    assertThrows(DamagedArticleException.class, () -> record.find(pumps.id()));
    assertEquals(Change.REPLACED, put(pumps).change());
    assertEquals(pumps, record.find(pumps.id()).orElseThrow().article());
    assertEquals(0, record.damagedArticles());
    assertEquals(List.of(), unreadable());
  }

  @Test
  void aReferenceToItLeavesItToBeMended() {
    put(pumps);
    damage();
    put(article("cranes", "they need pumps"), SomeArticles.reference("pumps", "short"));
    assertThrows(DamagedArticleException.class, () -> record.find(pumps.id()));
    assertEquals(1, unreadable().size());
  }

  @Test
  void nobodyKnowsItsVersionAndItCanBeDeleted() {
    put(pumps);
    damage();
    Condition known = current -> current.isPresent();
    StatedArticle again = new StatedArticle(pumps, List.of());
    assertInstanceOf(PutOutcome.ConditionFailed.class, record.put(again, known).join());
    delete(pumps);
    assertTrue(record.find(pumps.id()).isEmpty());
    assertEquals(List.of(), unreadable());
  }

  @Test
  void whatIsNotedOfADamagedRowDoesNotMakeItSound() {
    record
        .put(new StatedArticle(pumps, List.of(), sent("a")), null)
        .thenCompose(done -> record.put(new StatedArticle(pumps, List.of(), sent("b")), null))
        .join();
    assertEquals(List.of(), unreadable(), "it came again, from another original");
    KeptOriginal kept = record.outdatedOriginals(9, 0, 9).getFirst();
    damage();
    record.reread(new Reread(kept.number(), 9, List.of())).join();
    assertThrows(DamagedArticleException.class, () -> record.find(pumps.id()));
    assertEquals(1, unreadable().size());
  }

  private static Arrival sent(String bytes) {
    return new Arrival(
        Way.SENT, 3, new Original(bytes.getBytes(StandardCharsets.UTF_8), null, null, null, 0));
  }

  @Test
  void whatIsKeptInQuarantineAndKeysAreLookedAtToo() {
    byte[] half = "half of it".getBytes(StandardCharsets.UTF_8);
    fail("/a", half, new SourceWrite.Failure(1, "yaml_error", "broken"));
    assertEquals(10, record.quarantinedDocument("/a").orElseThrow().bytes().length);
    Tampering.run(folder, "UPDATE quarantine_document SET bytes = x'41'");
    assertTrue(record.quarantinedDocument("/a").isEmpty());
    assertEquals(1, unreadable().size(), "the file");
    fail("/a", half, new SourceWrite.Failure(1, "yaml_error", "broken"));
    assertEquals(List.of(), unreadable(), "read again");
  }

  private List<String> unreadable() {
    try (RecordInspection looked = RecordInspection.beside(folder)) {
      assertEquals(List.of(), looked.damages());
      return looked.unreadable((done, total) -> {}).stream()
          .filter(sentence -> !sentence.endsWith("can't be read"))
          .toList();
    }
  }
}
