package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import dev.tidemark.record.StoryProgress;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.story.InventedProse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of stories as articles come, change and go. */
class StoryKeepingTest {
  @TempDir Path folder;
  private final Enrichment enrichment = new Enrichment(new MetricExtractor());
  private final InventedProse prose = new InventedProse(new Random(3));
  private final List<String> one = prose.paragraphs(9);
  private final List<String> other = prose.paragraphs(9);
  private final TreeMap<String, Story> engine = new TreeMap<>();
  private ArticleRecord record;
  private long position;

  @BeforeEach
  void open() {
    record = SqliteRecord.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    record.close();
  }

  @Test
  void aCopyJoinsTheStoryThatItsFounderToldAlone() {
    put("a", one);
    assertEquals(Story.alone(id("a")), engine.get(id("a")));
    put("b", one.subList(0, 7));
    assertEquals(new Story(Story.alone(id("a")).id(), 2), record.stories().of(id("b")));
    assertEquals(told("a"), told("b"));
    put("c", other);
    assertEquals(Story.alone(id("c")), engine.get(id("c")));
  }

  @Test
  void theNameStaysWhenTheFounderIsDeletedAndWhoIsLeftAloneHasHisOwn() {
    put("a", one);
    put("b", one);
    put("c", one);
    remove("a");
    assertEquals(new Story(StoryId.foundedBy(id("a")), 2), record.stories().of(id("b")));
    remove("b");
    assertEquals(Story.alone(id("c")), engine.get(id("c")));
    put("a", one);
    assertEquals(new Story(StoryId.foundedBy(id("c")), 2), record.stories().of(id("a")));
  }

  @Test
  void aFounderThatTellsSomethingElseTakesItsNameAlong() {
    put("a", one);
    put("b", one);
    put("c", one);
    put("a", other);
    assertEquals(Story.alone(id("a")), engine.get(id("a")));
    assertEquals(new Story(StoryId.foundedBy(id("b")), 2), record.stories().of(id("c")));
    assertEquals(StoryId.foundedBy(id("b")), told("c"));
    put("a", one);
    assertEquals(new Story(StoryId.foundedBy(id("a")), 3), record.stories().of(id("c")));
  }

  @Test
  void aFounderThatComesBackWithAnotherTextFindsItsNameFree() {
    put("a", one);
    put("b", one);
    put("c", one);
    remove("a");
    put("a", other);
    assertEquals(Story.alone(id("a")), engine.get(id("a")));
    assertNotEquals(told("a"), told("b"));
    assertEquals(told("b"), told("c"));
  }

  @Test
  void whatBridgesTwoStoriesJoinsThemUnderTheOlderName() {
    put("a", one);
    put("b", other);
    put("c", other);
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    put("d", both);
    assertEquals(new Story(StoryId.foundedBy(id("a")), 4), record.stories().of(id("c")));
    assertTold();
    remove("d");
    assertEquals(Story.alone(id("a")), engine.get(id("a")));
    assertEquals(new Story(StoryId.foundedBy(id("b")), 2), record.stories().of(id("c")));
    assertTold();
  }

  @Test
  void theOrderDoesNotMatterForWhatBelongsTogether() {
    long seed = new Random().nextLong();
    System.out.println("StoryKeepingTest seed " + seed);
    Random random = new Random(seed);
    RandomStories stories = new RandomStories(random);
    for (int i = 0; i < 260; i++) {
      String name = "a" + random.nextInt(45);
      if (random.nextInt(5) == 0) {
        record.delete(id(name), null).join();
        stories.remove(id(name));
      } else {
        List<String> text = stories.text();
        write(name, text);
        stories.put(article(name, text));
      }
      if (random.nextInt(4) == 0) {
        follow();
        assertTold();
        assertEquals(stories.together(), RandomStories.together(engine), "seed " + seed);
      }
    }
  }

  @Test
  void anEngineThatStartsAnywhereIsToldWhatTheOthersKnow() {
    long seed = new Random().nextLong();
    System.out.println("StoryKeepingTest seed " + seed);
    Random random = new Random(seed);
    RandomStories stories = new RandomStories(random);
    TreeMap<String, Story> committed = new TreeMap<>();
    long committedAt = 0;
    for (int i = 0; i < 200; i++) {
      String name = "a" + random.nextInt(40);
      if (random.nextInt(5) == 0) {
        record.delete(id(name), null).join();
      } else {
        write(name, stories.text());
      }
      switch (random.nextInt(12)) {
        case 0 -> {
          committed = new TreeMap<>(engine);
          committedAt = position;
        }
        case 1 -> {
          engine.clear();
          engine.putAll(committed);
          restart(committedAt);
          follow();
          assertTold();
        }
        case 2 -> forgetEverything();
        default -> follow();
      }
    }
    follow();
    assertTold();
  }

  /** As if the rules were others now: everything is worked out again. */
  private void forgetEverything() {
    follow();
    TreeMap<String, Story> before = new TreeMap<>(engine);
    record
        .stories()
        .write(
            tables -> {
              tables.advance(new StoryProgress(tables.progress().sequence(), -1));
              return "";
            });
    restart(position);
    assertTold();
    assertEquals(RandomStories.together(before), RandomStories.together(engine));
  }

  @Test
  void otherRulesLeaveTheNamesOfStoriesWhoseFounderIsThere() {
    put("a", one);
    put("b", other);
    put("c", other);
    put("d", one);
    put("a", one.subList(0, 8));
    Map<String, String> before = ids(engine);
    forgetEverything();
    assertEquals(before, ids(engine));
  }

  @Test
  void theLastBatchAgainChangesNothing() {
    put("a", one);
    put("b", one);
    Map<String, Story> before = Map.copyOf(engine);
    position = 0;
    follow();
    assertEquals(ids(before), ids(engine));
    Collections.reverse(one);
    put("b", one);
    assertEquals(ids(before), ids(engine), "paragraphs in another order are the same story");
  }

  private static Map<String, String> ids(Map<String, Story> stories) {
    Map<String, String> ids = new TreeMap<>();
    stories.forEach((article, story) -> ids.put(article, story.id()));
    return ids;
  }

  /** The engine knows of each article what the record does. */
  private void assertTold() {
    Map<String, String> truth = new TreeMap<>();
    engine.keySet().forEach(article -> truth.put(article, record.stories().of(article).id()));
    assertEquals(truth, ids(engine));
    engine.forEach(
        (article, story) ->
            assertTrue(
                record.stories().of(article).size() > 1 || story.equals(Story.alone(article))));
  }

  private void restart(long committed) {
    StoryKeeping keeping = new StoryKeeping(record, enrichment);
    assertTrue(keeping.catchUp(committed) >= committed);
    keeping.toldSince(committed, changes -> changes.forEach(this::apply));
    position = committed;
  }

  private void follow() {
    StoryKeeping keeping = new StoryKeeping(record, enrichment);
    long known = keeping.catchUp(0);
    List<RecordChange> changes = record.changesAfter(position, 7);
    while (!changes.isEmpty()) {
      List<EnrichedChange> batch =
          changes.stream()
              .map(change -> enrichment.enrich(change, change.sequence() <= known))
              .toList();
      keeping.told(batch).forEach(this::apply);
      position = changes.getLast().sequence();
      changes = record.changesAfter(position, 7);
    }
  }

  private void apply(IndexChange change) {
    switch (change) {
      case IndexChange.Put put -> engine.put(put.article().id(), put.story());
      case IndexChange.Remove gone -> engine.remove(gone.id());
      case IndexChange.StoryChanged changed ->
          engine.replace(
              changed.id(),
              changed.story() == null ? Story.alone(changed.id()) : new Story(changed.story(), 2));
    }
  }

  private void put(String name, List<String> paragraphs) {
    write(name, paragraphs);
    follow();
  }

  private void write(String name, List<String> paragraphs) {
    record.put(new StatedArticle(article(name, paragraphs), List.of()), null).join();
  }

  private void remove(String name) {
    record.delete(id(name), null).join();
    follow();
  }

  private String told(String name) {
    return engine.getOrDefault(id(name), new Story("nothing", 1)).id();
  }

  private static String id(String name) {
    return article(name, List.of()).id();
  }

  private static Article article(String name, List<String> paragraphs) {
    return new ArticleBuilder()
        .title(name)
        .url("https://example.com/" + name)
        .body(String.join("\n\n", paragraphs))
        .build();
  }
}
