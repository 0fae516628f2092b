package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.SearchEngineContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract, and what it has committed. */
class LuceneEngineTest extends SearchEngineContract {
  @TempDir Path folder;
  private LuceneEngine engine;

  @BeforeEach
  void open() {
    engine = open("1").orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Override
  protected SearchEngine search() {
    return engine.search();
  }

  @Override
  protected EngineIndex index() {
    return engine.index();
  }

  @Test
  void whatWasCommittedIsThereAgainWithItsSequence() throws IOException {
    putOne();
    engine.index().commit();
    engine.close();
    engine = open("1").orElseThrow();
    assertEquals(7, engine.index().committedSequence());
    assertEquals(1, engine.search().size());
  }

  @Test
  void whatWasNotCommittedIsNotClaimed() throws IOException {
    putOne();
    engine.close();
    engine = open("1").orElseThrow();
    assertEquals(0, engine.index().committedSequence());
    assertEquals(0, engine.search().size());
  }

  @Test
  void afterAFailureSearchesGoOnAndTheRestIsAppliedAgain() {
    putOne();
    engine.index().recover();
    assertEquals(0, engine.index().committedSequence());
    engine.index().refresh();
    assertEquals(1, engine.search().size(), "what was seen stays seen");
    putOne();
    engine.index().commit();
    assertEquals(1, engine.search().size());
    assertEquals(7, engine.index().committedSequence());
  }

  @Test
  void aReaderBesideTheWriterSeesItsLastCommit() throws IOException {
    assertTrue(LuceneReader.open(folder, Duration.ofSeconds(5), Ranking.DEFAULTS).isEmpty());
    putOne();
    engine.index().commit();
    try (LuceneReader reader =
        LuceneReader.open(folder, Duration.ofSeconds(5), Ranking.DEFAULTS).orElseThrow()) {
      assertEquals(1, reader.search().size());
    }
  }

  @Test
  void anotherWriterIsTurnedAway() {
    assertTrue(open("1").isEmpty());
  }

  @Test
  void anIndexOfAnotherContentIsBuiltAnewAndTheOldOneLeft() throws IOException {
    putOne();
    engine.index().commit();
    engine.close();
    engine = open("2").orElseThrow();
    assertEquals(0, engine.index().committedSequence());
    assertTrue(Files.exists(folder.resolve("g1")));
  }

  @Test
  void anIndexAheadOfItsRecordIsBuiltAnew() throws IOException {
    putOne();
    engine.index().commit();
    engine.close();
    engine = open("1", 7).orElseThrow();
    assertEquals(7, engine.index().committedSequence());
    engine.close();
    engine = open("1", 6).orElseThrow();
    assertEquals(0, engine.index().committedSequence());
  }

  @Test
  void anIndexOfANewerSchemaIsRefusedWithASentence() throws IOException {
    putOne();
    engine.index().commit();
    engine.close();
    EngineUnavailableException refusal =
        assertThrows(EngineUnavailableException.class, () -> openOlder(folder));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("newer Tidemark"), refusal::getMessage);
    assertTrue(Files.exists(folder.resolve("g1")));
    engine = open("1").orElseThrow();
    assertEquals(7, engine.index().committedSequence());
  }

  @Test
  void anyFlippedByteIsFoundBeforeServing() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("LuceneEngineTest seed " + seed);
    Random random = new Random(seed);
    putOne();
    engine.index().commit();
    for (int round = 0; round < 12; round++) {
      engine.close();
      flipOneByte(random);
      engine = open("1").orElseThrow();
      assertEquals(0, engine.index().committedSequence(), "seed " + seed + ", round " + round);
      putOne();
      engine.index().commit();
    }
  }

  private void flipOneByte(Random random) throws IOException {
    CurrentFolder inUse = new CurrentFolder(folder);
    Path current = inUse.folder(inUse.read().getAsInt());
    try (Stream<Path> files = Files.list(current)) {
      List<Path> data = files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
      Path victim = data.get(random.nextInt(data.size()));
      byte[] bytes = Files.readAllBytes(victim);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(victim, bytes);
    }
  }

  private static LuceneFolder openOlder(Path folder) throws IOException {
    try (LuceneFolder older = LuceneFolder.lock(folder, "0.1", Long.MAX_VALUE).orElseThrow()) {
      older.openSound();
      return older;
    }
  }

  private Optional<LuceneEngine> open(String content) {
    return open(content, Long.MAX_VALUE);
  }

  private Optional<LuceneEngine> open(String content, long recorded) {
    return LuceneEngine.open(folder, content, recorded, Duration.ofSeconds(20), Ranking.DEFAULTS);
  }

  private void putOne() {
    engine
        .index()
        .apply(
            List.of(
                new IndexChange.Put(
                    7,
                    new ArticleBuilder().id("a").title("Tidal power").build(),
                    List.of(),
                    Story.alone("a"),
                    Instant.EPOCH)));
    engine.index().refresh();
  }
}
