package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that become damaged while searches read them. */
class DamagedWhileServingTest {
  private static final int ARTICLES = 60;

  @TempDir Path folder;
  private final List<IndexChange> record = new ArrayList<>();
  private LuceneEngine engine;

  @BeforeEach
  void commit() {
    engine =
        LuceneEngine.open(folder, "1", 0, Duration.ofSeconds(20), Ranking.DEFAULTS).orElseThrow();
    SmallArticles articles = new SmallArticles(new Random(7));
    for (int number = 0; number < ARTICLES; number++) {
      record.add(articles.draw(number, number + 1L));
    }
    engine.index().apply(record);
    engine.index().refresh();
    engine.index().commit();
    assertEquals(HeldArticles.after(record), HeldArticles.seen(engine.search()));
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void searchesAreRefusedUntilTheIndexIsBuiltAnewBesideTheDamagedOne() throws IOException {
    spoil("g1", ".fdt", ".cfs");
    EngineIndex index = engine.index();
    assertThrows(RuntimeException.class, () -> HeldArticles.seen(engine.search()));
    assertThrows(EngineUnavailableException.class, index::verify);
    assertFalse(index.answersSearches());
    assertThrows(EngineUnavailableException.class, () -> HeldArticles.seen(engine.search()));

    index.recover();
    assertEquals(0, index.committedSequence());
    assertDoesNotThrow(index::verify);
    index.apply(record.subList(0, 20));
    index.refresh();
    assertFalse(index.answersSearches(), "a part is not served");
    index.apply(record.subList(20, ARTICLES));
    index.refresh();
    index.commit();
    assertTrue(index.answersSearches());
    assertEquals(HeldArticles.after(record), HeldArticles.seen(engine.search()));
    assertTrue(Files.exists(folder.resolve("g1")), "put aside");
    assertTrue(Files.exists(folder.resolve("g2")));
  }

  @Test
  void damageThatAMergeMeetsIsNotMetForEver() throws IOException {
    spoil("g1", ".fdt", ".cfs");
    EngineIndex index = engine.index();
    int next = ARTICLES;
    SmallArticles articles = new SmallArticles(new Random(8));
    boolean failed = false;
    for (int round = 0; round < 60 && !failed; round++) {
      next++;
      record.add(articles.draw(next, next));
      try {
        index.apply(List.of(record.getLast()));
        index.refresh();
        index.commit();
      } catch (EngineUnavailableException merging) {
        failed = true;
      }
    }
    assertTrue(failed, "no merge met it");
    index.recover();
    index.apply(record.subList(Math.toIntExact(index.committedSequence()), record.size()));
    index.refresh();
    index.commit();
    assertTrue(Files.exists(folder.resolve("g2")), "the damaged one was put aside");
    assertEquals(record.size(), engine.search().size());
  }

  @Test
  void remainsOfAnOlderCommitThatKeepItFromBeingOpenedPutItAside() throws IOException {
    Map<Path, byte[]> old = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("g1"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".lock")).toList()) {
        old.put(file, Files.readAllBytes(file));
      }
    }
    SmallArticles articles = new SmallArticles(new Random(5));
    for (int number = 0; number < ARTICLES; number++) {
      record.add(articles.draw(number, record.size() + 1L));
    }
    engine.index().apply(record.subList(ARTICLES, 2 * ARTICLES));
    engine.index().refresh();
    engine.index().commit();
    engine.close();
    for (Map.Entry<Path, byte[]> file : old.entrySet()) {
      if (!file.getKey().toString().endsWith(".cfs") && !Files.exists(file.getKey())) {
        Files.write(file.getKey(), file.getValue());
      }
    }
    engine =
        LuceneEngine.open(folder, "1", Long.MAX_VALUE, Duration.ofSeconds(20), Ranking.DEFAULTS)
            .orElseThrow();
    long committed = engine.index().committedSequence();
    assertTrue(committed == 0 || committed == 2 * ARTICLES, "at " + committed);
    assertTrue(Files.exists(folder.resolve("g1")));
  }

  @Test
  void anotherFaultOfASearchChangesNothing() {
    Damage damage = new Damage();
    damage.doubt(new IllegalStateException("some fault"));
    assertFalse(damage.isLookDue());
    damage.doubt(new IllegalStateException(new IndexOutOfBoundsException("made up")));
    assertTrue(damage.isLookDue());
    damage.unfounded();
    damage.doubt(new IndexOutOfBoundsException("again"));
    assertFalse(damage.isLookDue(), "not with each search");
  }

  /** Writes over the content of files, which searches have mapped. */
  private void spoil(String generation, String... endings) throws IOException {
    int spoilt = 0;
    try (Stream<Path> files = Files.list(folder.resolve(generation))) {
      for (Path file : files.toList()) {
        if (Stream.of(endings).anyMatch(file.toString()::endsWith)) {
          try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[Math.toIntExact(out.length() - 80)];
            new Random(9).nextBytes(noise);
            out.seek(60);
            out.write(noise);
          }
          spoilt++;
        }
      }
    }
    assertTrue(spoilt > 0);
  }
}
