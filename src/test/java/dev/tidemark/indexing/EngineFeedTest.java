package dev.tidemark.indexing;

import static dev.tidemark.record.SomeArticles.article;
import static dev.tidemark.record.SomeArticles.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.SomeArticles;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import dev.tidemark.search.engine.IndexChange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFeedTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private ArticleRecord record;
  private final InMemoryEngine engine = new InMemoryEngine();
  private EngineFeed feed;

  @BeforeEach
  void open() {
    record = SqliteRecord.open(folder, Clock.systemUTC());
    feed = newFeed();
  }

  @AfterEach
  void close() {
    feed.close();
    record.close();
  }

  private EngineFeed newFeed() {
    return new EngineFeed(record, engine, new Enrichment(new MetricExtractor()));
  }

  private void put(Article article, Article... references) {
    record.put(new StatedArticle(article, List.of(references)), null).join();
  }

  private Map<String, Article> truth() {
    Map<String, Article> truth = new TreeMap<>();
    long position = 0;
    for (List<RecordChange> page = record.changesAfter(position, 100);
        !page.isEmpty();
        page = record.changesAfter(position, 100)) {
      for (RecordChange change : page) {
        position = change.sequence();
        if (change instanceof RecordChange.Stored stored) {
          truth.put(stored.article().id(), shown(stored.article()));
        }
      }
    }
    return truth;
  }

  /** As searches see it: what nobody stated is found out. */
  private static Article shown(Article article) {
    return new Enrichment(new MetricExtractor()).of(article).shown();
  }

  private Map<String, Article> seen() {
    Map<String, Article> seen = new TreeMap<>();
    engine.visible().forEach((id, put) -> seen.put(id, put.article()));
    return seen;
  }

  @Test
  void replaysWhatIsThereAndThenFollows() {
    for (int i = 0; i < 1_234; i++) {
      put(article("a" + i, "body " + i));
    }
    assertFalse(feed.progress().ready());
    assertEquals(1_234, feed.progress().left());
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(truth(), seen());
    assertTrue(engine.largestBatch.get() <= 500);

    put(article("a0", "changed"));
    record.delete(article("a1", "").id(), null).join();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(truth(), seen());
    assertEquals(0, feed.progress().left());
  }

  @Test
  void isReadyOnceItHasCaughtUp() {
    put(article("a", "body"));
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    Waiting.until(() -> feed.progress().ready());
    assertEquals(0, feed.progress().perSecond());
  }

  @Test
  void commitsSoonWhenNothingMoreComes() {
    feed.start();
    put(article("a", "body"));
    Waiting.until(() -> engine.committedSequence() == record.lastSequence());
    put(article("b", "body"));
    long start = System.nanoTime();
    Waiting.until(() -> engine.committedSequence() == record.lastSequence());
    assertTrue(System.nanoTime() - start < 3_000_000_000L, "other processes wait for it");
  }

  @Test
  void showsWhatAnotherConnectionWroteWithinASecond() {
    feed.start();
    try (ArticleRecord other = SqliteRecord.open(folder, Clock.systemUTC())) {
      Article written = article("elsewhere", "body");
      other.put(new StatedArticle(written, List.of()), null).join();
      long start = System.nanoTime();
      Waiting.until(() -> seen().containsKey(written.id()));
      assertTrue(System.nanoTime() - start < 1_000_000_000L, "took too long");
    }
  }

  @Test
  void showsAChangeWithinASecondEvenWhenNobodyWaits() {
    feed.start();
    put(article("a", "body"));
    long start = System.nanoTime();
    Waiting.until(() -> seen().size() == 1);
    assertTrue(System.nanoTime() - start < 1_000_000_000L, "took too long");
  }

  @Test
  void afterRandomWritesTheEngineHoldsTheTruth() {
    long seed = new Random().nextLong();
    System.out.println("EngineFeedTest seed " + seed);
    Random random = new Random(seed);
    feed.start();
    for (int i = 0; i < 400; i++) {
      String name = "a" + random.nextInt(40);
      switch (random.nextInt(10)) {
        case 0, 1 -> record.delete(article(name, "").id(), null).join();
        case 2 -> put(article(name, "x"), reference("a" + random.nextInt(60), "r" + i));
        case 3 -> restart(random.nextBoolean());
        default -> put(article(name, SomeArticles.text(random)));
      }
      if (random.nextInt(20) == 0) {
        assertTrue(feed.awaitCaughtUp(LONG), "seed " + seed);
        assertEquals(truth(), seen(), "seed " + seed);
      }
    }
    assertTrue(feed.awaitCaughtUp(LONG), "seed " + seed);
    assertEquals(truth(), seen(), "seed " + seed);
  }

  private void restart(boolean crash) {
    if (crash) {
      engine.breakDown();
    }
    feed.close();
    if (crash) {
      engine.repair();
      engine.recover();
    }
    feed = newFeed();
    feed.start();
  }

  @Test
  void commitsWhenItIsClosedAndGoesOnFromThere() {
    put(article("a", "body"));
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    feed.close();
    assertEquals(record.lastSequence(), engine.committedSequence());
    feed = newFeed();
    assertEquals(1, feed.progress().left());
    feed.start();
    Waiting.until(() -> feed.progress().ready());
    assertEquals(0, feed.progress().done());
  }

  @Test
  void showsWhatWasCommittedButNeverRefreshed() {
    put(article("a", "body"));
    engine.apply(List.of(new IndexChange.Remove(record.lastSequence(), "x")));
    engine.commit();
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
  }

  @Test
  void recoversByItselfWhenTheEngineDoes() {
    put(article("a", "body"));
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    engine.breakDown();
    put(article("b", "body"));
    Waiting.until(() -> feed.progress().failure() != null);
    assertFalse(feed.progress().ready());
    assertFalse(feed.awaitVisible(record.lastSequence(), Duration.ofMillis(20)));
    assertEquals(1, seen().size());
    engine.repair();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(truth(), seen());
    Waiting.until(() -> feed.progress().ready());
  }

  @Test
  void anArticleThatTheEngineRefusesDoesNotKeepOthersOut() {
    engine.refuse("poison");
    put(article("a", "body"));
    put(article("poison", "body"));
    put(article("c", "body"));
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(2, seen().size());
    assertNotNull(seen().get(article("c", "").id()));
  }

  @Test
  void saysSoWhenTheIndexIsAheadOfTheRecord(@TempDir Path otherFolder) {
    put(article("a", "body"));
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    feed.close();
    record.close();
    record = SqliteRecord.open(otherFolder, Clock.systemUTC());
    feed = newFeed();
    feed.start();
    Waiting.until(() -> feed.progress().failure() != null);
    assertFalse(feed.progress().ready());
  }
}
