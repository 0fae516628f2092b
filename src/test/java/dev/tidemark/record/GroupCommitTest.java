package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.indexing.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when many write at once, and when writing fails. */
class GroupCommitTest {
  @TempDir Path folder;

  private static StatedArticle stated(String name, String body) {
    return new StatedArticle(article(name, body), List.of());
  }

  private ArticleRecord open() {
    return SqliteRecord.open(folder, Clock.systemUTC());
  }

  @Test
  void whoWaitsTogetherSharesATransactionAndEachIsAnswered() {
    try (ArticleRecord record = open()) {
      AtomicInteger commits = new AtomicInteger();
      record.onChange(commits::incrementAndGet);
      List<CompletableFuture<PutOutcome>> writes = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        writes.add(record.put(stated("a" + i, "body"), null));
      }
      Set<Long> sequences = new HashSet<>();
      for (CompletableFuture<PutOutcome> write : writes) {
        sequences.add(assertInstanceOf(PutOutcome.Done.class, write.join()).sequence());
      }
      assertEquals(2_000, sequences.size());
      assertTrue(commits.get() < 1_000, commits + " commits");
      assertEquals(2_000, record.countAfter(0));
    }
  }

  @Test
  void closingWritesWhatIsWaiting() {
    ArticleRecord record = open();
    List<CompletableFuture<PutOutcome>> writes = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      writes.add(record.put(stated("a" + i, "body"), null));
    }
    record.close();
    writes.forEach(CompletableFuture::join);
    assertThrows(CompletionException.class, () -> record.put(stated("late", "body"), null).join());
    try (ArticleRecord again = open()) {
      assertEquals(500, again.countAfter(0));
    }
  }

  @Test
  void aFullDiskAcknowledgesNothingAndIsRecoveredFrom() {
    SmallDisk disk = new SmallDisk(folder.resolve("record.db"));
    try (ArticleRecord record = SqliteRecord.open(disk, Clock.systemUTC())) {
      disk.pages = 40;
      record.put(stated("small", "fits"), null).join();
      long last = record.lastSequence();
      CompletionException failed =
          assertThrows(
              CompletionException.class,
              () -> record.put(stated("big", "x".repeat(1_000_000)), null).join());
      assertTrue(assertInstanceOf(RecordFailureException.class, failed.getCause()).diskFull());
      assertEquals(last, record.lastSequence());
      assertTrue(record.find(article("big", "").id()).isEmpty());
      assertTrue(record.find(article("small", "").id()).isPresent());

      int opened = disk.opened.get();
      disk.pages = 1_000_000;
      record.put(stated("big", "x".repeat(1_000_000)), null).join();
      assertEquals(opened + 1, disk.opened.get());
      assertEquals(last + 1, record.lastSequence());
    }
  }

  @Test
  void saysThatItCanNotWriteUntilItSeesByItselfThatItCan() {
    SmallDisk disk = new SmallDisk(folder.resolve("record.db"));
    try (ArticleRecord record = SqliteRecord.open(disk, Clock.systemUTC())) {
      disk.pages = 40;
      record.put(stated("small", "fits"), null).join();
      assertTrue(record.writeFailure().isEmpty());
      CompletableFuture<PutOutcome> big = record.put(stated("big", "x".repeat(1_000_000)), null);
      assertThrows(CompletionException.class, big::join);
      assertTrue(record.writeFailure().orElseThrow().contains("no room"));
      long last = record.lastSequence();
      Waiting.until(() -> record.writeFailure().isEmpty());
      assertEquals(last, record.lastSequence(), "trying changes nothing");
      assertThrows(
          CompletionException.class, record.put(stated("big", "x".repeat(1_000_000)), null)::join);
      assertTrue(record.writeFailure().isPresent());
      record.put(stated("other", "fits too"), null).join();
      assertTrue(record.writeFailure().isEmpty(), "a write that goes well ends it at once");
    }
  }

  @Test
  void aWholeTransactionFailsTogether() {
    SmallDisk disk = new SmallDisk(folder.resolve("record.db"));
    try (ArticleRecord record = SqliteRecord.open(disk, Clock.systemUTC())) {
      disk.pages = 40;
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      // Holds the writing thread, so that everything after it waits together.
      CompletableFuture<PutOutcome> first =
          record.put(
              stated("first", "x"),
              current -> {
                entered.countDown();
                return await(go);
              });
      await(entered);
      List<CompletableFuture<PutOutcome>> together = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        together.add(record.put(stated("a" + i, "x"), null));
      }
      together.add(record.put(stated("big", "x".repeat(1_000_000)), null));
      go.countDown();
      first.join();
      for (CompletableFuture<PutOutcome> write : together) {
        assertThrows(CompletionException.class, write::join);
      }
      assertEquals(1, record.countAfter(0));
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void twoWritersOfOneFileTakeTurns() throws InterruptedException {
    try (ArticleRecord one = open();
        ArticleRecord two = open()) {
      List<Throwable> failures = new ArrayList<>();
      List<Long> sequences = new ArrayList<>();
      Thread bulk = writer(one, "one", 3_000, 300, sequences, failures);
      Thread single = writer(two, "two", 100, 1, sequences, failures);
      bulk.join();
      single.join();
      assertEquals(List.of(), failures);
      assertEquals(3_100, new HashSet<>(sequences).size());
      assertEquals(3_100, one.countAfter(0));
      assertEquals(one.lastSequence(), two.lastSequence());
    }
  }

  /** Writes articles, so many in flight, on a thread of its own. */
  private static Thread writer(
      ArticleRecord record,
      String name,
      int articles,
      int inFlight,
      List<Long> sequences,
      List<Throwable> failures) {
    Thread thread =
        new Thread(
            () -> {
              List<CompletableFuture<PutOutcome>> window = new ArrayList<>();
              for (int i = 0; i < articles; i++) {
                Article article = article(name + i, "body");
                window.add(record.put(new StatedArticle(article, List.of()), null));
                if (window.size() == inFlight || i == articles - 1) {
                  for (CompletableFuture<PutOutcome> write : window) {
                    PutOutcome.Done done = (PutOutcome.Done) write.join();
                    synchronized (sequences) {
                      sequences.add(done.sequence());
                    }
                  }
                  window.clear();
                }
              }
            });
    thread.setUncaughtExceptionHandler(
        (t, failure) -> {
          synchronized (failures) {
            failures.add(failure);
          }
        });
    thread.start();
    return thread;
  }

  @Test
  void aWriterWaitsForItsTurnAndReadersDoNot() throws SQLException {
    try (ArticleRecord record = open()) {
      record.put(stated("a", "body"), null).join();
      RecordDatabase database = new RecordDatabase(folder.resolve("record.db"));
      CompletableFuture<PutOutcome> waiting;
      try (Connection other = database.openWriter();
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        waiting = record.put(stated("b", "body"), null);
        assertTrue(record.find(article("a", "").id()).isPresent());
        statement.execute("COMMIT");
      }
      waiting.join();
      assertEquals(2, record.countAfter(0));
    }
  }
}
