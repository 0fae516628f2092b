package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Way;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an observer of the record is told, and that it can't do harm. */
class RecordObserverTest {
  @TempDir Path folder = Path.of("");

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private final RecordObserver observer =
      new RecordObserver() {
        @Override
        public void committed(int steps, long nanos) {
          told.add("committed");
        }

        @Override
        public void accepted(@Nullable Way way, Change change, List<String> repairs) {
          told.add(way + " " + change + " " + repairs);
        }

        @Override
        public void removed(int articles) {
          told.add("removed " + articles);
        }

        @Override
        public void quarantined(String code) {
          told.add("quarantined " + code);
        }
      };

  private static StatedArticle stated(String name, String body) {
    return new StatedArticle(article(name, body), List.of(), new Arrival(Way.SENT, 1, null));
  }

  @Test
  void eachArticleIsToldOnceItIsDurable() {
    try (ArticleRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      record.observe(observer);
      record.put(stated("a", "one"), null).join();
      record.put(stated("a", "two"), null).join();
      record.put(stated("a", "two"), null).join();
      record.delete(article("a", "two").id(), null).join();
      record.delete(article("a", "two").id(), null).join();
      assertEquals(
          List.of(
              "committed",
              "sent CREATED [entities]",
              "committed",
              "sent REPLACED [entities]",
              "committed",
              "sent UNCHANGED [entities]",
              "committed",
              "removed 1",
              "committed"),
          told);
      assertEquals(new WriteQueue(0, 0), record.queue());
    }
  }

  @Test
  void articlesAndFailuresOfAFileAreTold() {
    try (ArticleRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      record.observe(observer);
      SourceWrite write =
          new SourceWrite(
              "/in/some.ndjson",
              true,
              null,
              List.of(stated("a", "one"), stated("b", "one")),
              List.of(new SourceWrite.Failure(3, "invalid_json", "line 3")),
              null);
      record.putSource(write).join();
      assertEquals(2, told.stream().filter("sent CREATED [entities]"::equals).count());
      assertTrue(told.contains("quarantined invalid_json"));
      assertEquals(2, record.size());
    }
  }

  @Test
  void anObserverThatFailsLosesNothing() {
    try (ArticleRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      record.observe(
          new RecordObserver() {
            @Override
            public void committed(int steps, long nanos) {
              throw new IllegalStateException("broken");
            }

            @Override
            public void accepted(@Nullable Way way, Change change, List<String> repairs) {
              throw new IllegalStateException("broken");
            }
          });
      record.put(stated("a", "one"), null).join();
      assertEquals(1, record.size());
    }
  }
}
