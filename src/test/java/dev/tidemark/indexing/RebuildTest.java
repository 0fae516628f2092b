package dev.tidemark.indexing;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import dev.tidemark.search.engine.EngineUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole new index beside the one in use holds the same, whatever is written meanwhile. */
class RebuildTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  private ArticleRecord record;
  private final InMemoryEngine engine = new InMemoryEngine();
  private EngineFeed feed;
  private RebuildDesk desk;

  @BeforeEach
  void open() {
    record = SqliteRecord.open(folder, Clock.systemUTC());
    desk = new RebuildDesk(folder);
    feed = new EngineFeed(record, engine, enrichment(), desk);
  }

  @AfterEach
  void close() {
    feed.close();
    record.close();
  }

  private static Enrichment enrichment() {
    return new Enrichment(new MetricExtractor());
  }

  @Test
  void whileArticlesComeChangeAndGoItHoldsTheSameInTheEnd() {
    long seed = new Random().nextLong();
    System.out.println("RebuildTest seed " + seed);
    Random random = new Random(seed);
    RandomStories texts = new RandomStories(random);
    for (int i = 0; i < 150; i++) {
      put("a" + i, String.join("\n\n", texts.text()));
    }
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    for (int round = 1; round <= 2; round++) {
      feed.rebuildIndex();
      while (!feed.rebuild().isOver()) {
        int some = random.nextInt(200);
        if (random.nextInt(4) == 0) {
          record.delete(article("a" + some, "").id(), null).join();
        } else {
          put("a" + some, String.join("\n\n", texts.text()));
        }
        assertTrue(engine.visible().size() > 50, "searches see the old one, or the new one");
      }
      assertEquals(RebuildState.Phase.DONE, feed.rebuild().phase());
      assertTrue(feed.awaitCaughtUp(LONG));
      assertEquals(round, engine.swaps.get());
      assertEquals(builtAnew(), told(engine), "seed " + seed);
    }
  }

  /** What an index that is filled from nothing holds. */
  private Map<String, String> builtAnew() {
    InMemoryEngine other = new InMemoryEngine();
    try (EngineFeed once = new EngineFeed(record, other, enrichment())) {
      once.start();
      assertTrue(once.awaitCaughtUp(LONG));
      return told(other);
    }
  }

  private static Map<String, String> told(InMemoryEngine engine) {
    Map<String, String> told = new TreeMap<>();
    engine
        .visible()
        .forEach(
            (id, put) ->
                told.put(id, put.sequence() + " " + put.article() + " tells " + put.story().id()));
    return told;
  }

  @Test
  void anIndexThatCannotBeBuiltLeavesTheOther() {
    put("a", "body");
    feed.start();
    assertTrue(feed.awaitCaughtUp(LONG));
    engine.failBeside(true);
    EngineUnavailableException failure =
        assertThrows(
            EngineUnavailableException.class, () -> RebuildWaiting.here(feed, Progress.NONE));
    assertTrue(String.valueOf(failure.getMessage()).contains("no room beside"));
    assertEquals(1, engine.visible().size());
    put("b", "body");
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(2, engine.visible().size());
    assertNotNull(feed.rebuild().failure());
    engine.failBeside(false);
    assertEquals(2, RebuildWaiting.here(feed, Progress.NONE).done());
  }

  @Test
  void anotherProcessAsksAndIsTold() {
    put("a", "body");
    feed.start();
    RebuildState ended =
        RebuildWaiting.elsewhere(new RebuildDesk(folder), () -> true, Progress.NONE);
    assertEquals(RebuildState.Phase.DONE, ended.phase());
    assertEquals(1, ended.done());
    assertEquals(1, engine.swaps.get());
    engine.failBeside(true);
    EngineUnavailableException failure =
        assertThrows(
            EngineUnavailableException.class,
            () -> RebuildWaiting.elsewhere(new RebuildDesk(folder), () -> true, Progress.NONE));
    assertTrue(String.valueOf(failure.getMessage()).contains("the one in use stays"));
  }

  @Test
  void whoeverAsksNobodyIsToldSo() throws Exception {
    EngineUnavailableException failure =
        CompletableFuture.supplyAsync(
                () ->
                    assertThrows(
                        EngineUnavailableException.class,
                        () -> RebuildWaiting.elsewhere(desk, () -> false, Progress.NONE)))
            .get(20, TimeUnit.SECONDS);
    assertTrue(String.valueOf(failure.getMessage()).contains("stopped"));
    assertFalse(Files.exists(folder.resolve("rebuild-wanted")), "nobody finds it later");
  }

  @Test
  void searchesAreSaidToBeWholeOnceTheyAre() {
    put("a", "body");
    assertFalse(engine.whole);
    feed.start();
    Waiting.until(() -> engine.whole);
    assertEquals(1, engine.visible().size());
  }

  private void put(String name, String body) {
    record.put(new StatedArticle(article(name, body), List.of()), null).join();
  }
}
