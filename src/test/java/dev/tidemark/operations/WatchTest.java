package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.Waiting;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequestReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a real record and index are seen from their start on, and when the disk fails. */
class WatchTest {
  @TempDir Path folder = Path.of("");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RecordTelemetry writes = new RecordTelemetry(registry);
  private final IndexTelemetry steps = new IndexTelemetry(registry);
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicReference<@Nullable String> failing = new AtomicReference<>();
  private Indexing indexing;
  private LuceneEngine engine;
  private Watch watch;

  @BeforeEach
  void start() {
    indexing = Indexing.open(folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC());
    indexing.observe(writes);
    engine =
        LuceneEngine.open(
                folder.resolve("lucene"),
                "watched",
                Long.MAX_VALUE,
                Duration.ofSeconds(20),
                Ranking.DEFAULTS)
            .orElseThrow();
    SelfCheck check =
        new SelfCheck(
            engine.search(), new SearchRequestReader(Clock.systemUTC()).read(Map.of()).request());
    watch =
        new Watch(
            new Watch.Rooms(
                indexing,
                engine.index(),
                engine.search(),
                check,
                () -> 0,
                () -> Optional.ofNullable(failing.get())),
            folder,
            () -> System.nanoTime() + skipped.get());
  }

  @AfterEach
  void stop() throws IOException {
    indexing.close();
    engine.close();
  }

  private Standing look() {
    skipped.addAndGet(60_000_000_000L);
    watch.look();
    return watch.standing();
  }

  private void take(String name) throws IOException {
    Path file = folder.resolve(name + ".md");
    Files.writeString(file, "# About " + name + "\n\nKelp reaches $3 billion by 2031.\n");
    indexing.index(List.of(file), false, Progress.NONE);
  }

  @Test
  void itIsReadyOnceASearchFindsEverythingWithFacets() throws IOException {
    take("one");
    take("two");
    Standing before = look();
    assertFalse(before.ready());
    assertTrue(before.lagNanos() >= 0);
    watch.look();
    assertTrue(watch.standing().lagNanos() > 0, "nothing is visible yet");
    indexing.follow(new MeasuredIndex(engine.index(), steps));
    Waiting.until(() -> look().ready());
    Standing ready = watch.standing();
    assertEquals(2, ready.search().total());
    assertTrue(ready.search().facets() > 0);
    assertEquals(0, ready.missing());
    Waiting.until(() -> look().lagNanos() == 0);
    assertTrue(ready.sizes().record() > 0 && ready.sizes().free() > 0);
    assertEquals(2, registry.get("tidemark.index.changes").counter().count());
    assertTrue(registry.get("tidemark.index.step").tag("step", "refresh").timer().count() > 0);
    assertTrue(registry.get("tidemark.record.commit").timer().count() >= 2);
    assertEquals(0, registry.get("tidemark.index.merges.running").gauge().value());
    assertEquals(0, registry.get("tidemark.index.merge").functionTimer().count());
  }

  @Test
  void anEmptyServerIsReady() {
    indexing.follow(engine.index());
    Waiting.until(() -> look().ready());
    assertEquals(0, watch.standing().search().total());
  }

  @Test
  void aFailedWriteIsSeenUntilTheRecordTakesWritesAgain() {
    indexing.follow(engine.index());
    Waiting.until(() -> look().ready());
    failing.set("no room");
    assertEquals("no room", look().recordFailure());
    assertFalse(watch.standing().ready());
    assertTrue(watch.standing().follows(), "the index does its work");
    assertTrue(watch.standing().search().passed(), "searches go on");
    failing.set(null);
    assertNull(look().recordFailure());
    assertTrue(watch.standing().ready());
  }
}
