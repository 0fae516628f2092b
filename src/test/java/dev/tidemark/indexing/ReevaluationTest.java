package dev.tidemark.indexing;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Topic;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import dev.tidemark.topic.LiveTopics;
import dev.tidemark.topic.WordMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReevaluationTest {
  private static final int ARTICLES = 1_200;
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final InMemoryEngine engine = new InMemoryEngine();
  private ArticleRecord record;
  private LiveTopics topics;
  private EngineFeed feed;

  @BeforeEach
  void open() throws IOException {
    rules("Evens", "even");
    record = SqliteRecord.open(folder, Clock.systemUTC());
    for (int i = 0; i < ARTICLES; i++) {
      put(i, i % 2 == 0 ? "even" : "odd");
    }
    start();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(ARTICLES / 2, with("Evens"));
  }

  @AfterEach
  void close() {
    feed.close();
    topics.close();
    record.close();
  }

  private void start() {
    topics = new LiveTopics(WordMatcher::new, folder.resolve("mine.yaml"), null);
    feed = new EngineFeed(record, engine, new Enrichment(new MetricExtractor(), topics));
    feed.start();
  }

  private void rules(String name, String word) throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        "topics:\n  - name: %s\n    rule: %s\n    example: %s\n    counterexample: none\n"
            .formatted(name, word, word));
  }

  private void put(int number, String body) {
    record.put(new StatedArticle(article("a" + number, body), List.of()), null).join();
  }

  private long with(String topic) {
    return engine.visible().values().stream()
        .filter(put -> put.article().topics().stream().map(Topic::name).anyMatch(topic::equals))
        .count();
  }

  private void awaitTopics(String topic, int articles) {
    Waiting.until(() -> with(topic) == articles && feed.reevaluation().isEmpty());
  }

  @Test
  void takesChangedRulesWhileItRuns() throws IOException {
    rules("Odds", "odd");
    awaitTopics("Odds", ARTICLES / 2);
    assertEquals(0, with("Evens"));
    assertEquals(ARTICLES, engine.visible().size());
  }

  @Test
  void takesRulesThatChangedWhileItWasStopped() throws IOException {
    feed.close();
    topics.close();
    rules("Odds", "odd");
    start();
    awaitTopics("Odds", ARTICLES / 2);
    assertEquals(topics.current().taxonomy().version(), engine.enrichedBy());
  }

  @Test
  void leavesAnIndexAloneThatItsRulesMade() {
    feed.close();
    topics.close();
    engine.largestBatch.set(0);
    start();
    assertTrue(feed.awaitCaughtUp(LONG));
    assertEquals(0, engine.largestBatch.get());
  }

  @Test
  void startsAgainWhereItWasBrokenOff() throws IOException {
    feed.close();
    topics.close();
    rules("Odds", "odd");
    engine.breakDown();
    start();
    Waiting.until(() -> feed.progress().failure() != null);
    engine.repair();
    awaitTopics("Odds", ARTICLES / 2);
  }

  @Test
  void doesNotPutAnOldStateOverANewOne() throws IOException {
    rules("Odds", "odd");
    for (int i = 0; i < ARTICLES; i += 2) {
      put(i, "odd now");
    }
    assertTrue(feed.awaitCaughtUp(LONG));
    awaitTopics("Odds", ARTICLES);
  }
}
