package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
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

/** An engine that follows knows the stories that the record knows, whatever happens to it. */
class FeedStoriesTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final InMemoryEngine engine = new InMemoryEngine();
  private ArticleRecord record;
  private EngineFeed feed;

  @BeforeEach
  void open() {
    record = SqliteRecord.open(folder, Clock.systemUTC());
    feed = newFeed();
    feed.start();
  }

  @AfterEach
  void close() {
    feed.close();
    record.close();
  }

  private EngineFeed newFeed() {
    return new EngineFeed(record, engine, new Enrichment(new MetricExtractor()));
  }

  @Test
  void crashesChangeNoStory() {
    long seed = new Random().nextLong();
    System.out.println("FeedStoriesTest seed " + seed);
    Random random = new Random(seed);
    RandomStories stories = new RandomStories(random);
    for (int i = 0; i < 120; i++) {
      Article article = article("a" + random.nextInt(30), stories.text());
      if (random.nextInt(5) == 0) {
        record.delete(article.id(), null).join();
      } else {
        record.put(new StatedArticle(article, List.of()), null).join();
      }
      switch (random.nextInt(16)) {
        case 0 -> crash();
        case 1 -> {
          assertTrue(feed.awaitCaughtUp(LONG), "seed " + seed);
          assertEquals(known(), told(), "seed " + seed);
        }
        default -> {}
      }
    }
    crash();
    assertTrue(feed.awaitCaughtUp(LONG), "seed " + seed);
    assertEquals(known(), told(), "seed " + seed);
  }

  @Test
  void aNewEngineIsToldTheLastStoryAtOnce() {
    RandomStories stories = new RandomStories(new Random(8));
    for (int i = 0; i < 40; i++) {
      record.put(new StatedArticle(article("a" + i, stories.text()), List.of()), null).join();
    }
    assertTrue(feed.awaitCaughtUp(LONG));
    Map<String, String> before = told();
    feed.close();
    InMemoryEngine fresh = new InMemoryEngine();
    try (EngineFeed again = new EngineFeed(record, fresh, new Enrichment(new MetricExtractor()))) {
      again.start();
      assertTrue(again.awaitCaughtUp(LONG));
      assertEquals(before, told(fresh));
    }
  }

  /** Everything since the engine's last commit is lost to it. */
  private void crash() {
    engine.breakDown();
    feed.close();
    engine.repair();
    engine.recover();
    feed = newFeed();
    feed.start();
  }

  private Map<String, String> told() {
    return told(engine);
  }

  private static Map<String, String> told(InMemoryEngine engine) {
    Map<String, String> told = new TreeMap<>();
    engine.visible().forEach((id, put) -> told.put(id, put.story().id()));
    return told;
  }

  private Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    engine.visible().keySet().forEach(id -> known.put(id, record.stories().of(id).id()));
    return known;
  }

  private static Article article(String name, List<String> paragraphs) {
    return new ArticleBuilder()
        .title(name)
        .url("https://example.com/" + name)
        .body(String.join("\n\n", paragraphs))
        .build();
  }
}
