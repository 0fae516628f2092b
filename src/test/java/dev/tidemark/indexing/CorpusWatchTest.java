package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of real files, at night all of them, copied into a watched folder while somebody
 * searches.
 */
@Tag(Nightly.TAG)
class CorpusWatchTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** What a search may take at all; machines that build have other work, too. */
  private static final long UNDISTURBED = 2_000_000_000L;

  private static final long LONGEST_WAIT = 400_000_000_000L;

  private static final SearchRequest REQUEST =
      new SearchRequestReader(Clock.systemUTC(), CursorCodec.withRandomKey(), SearchLimits.DEFAULTS)
          .read(Map.of("q", List.of("market forecast")))
          .request();

  @TempDir Path temp;

  @Test
  void allAreInNoneTwiceAndSearchesGoOn() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("SKIPPED: CorpusWatchTest needs " + CORPUS);
      Assumptions.abort("no corpus");
    }
    Path inbox = Files.createDirectories(temp.resolve("inbox"));
    try (LuceneEngine engine =
            LuceneEngine.open(
                    temp.resolve("lucene"),
                    "1",
                    Long.MAX_VALUE,
                    Duration.ofSeconds(10),
                    Ranking.DEFAULTS)
                .orElseThrow();
        Indexing indexing =
            Indexing.open(
                temp.resolve("index"), DocumentReader.of(new ArticleReader()), Clock.systemUTC())) {
      indexing.follow(engine.index());
      FolderWatch watch = indexing.watch(WatchSettings.of(List.of(inbox), true), Clock.systemUTC());
      long start = System.nanoTime();
      long files = copy(inbox);
      long copied = System.nanoTime();
      List<Long> waits = new ArrayList<>();
      while (watch.state().files() < files && System.nanoTime() - start < LONGEST_WAIT) {
        waits.add(search(engine));
        LockSupport.parkNanos(20_000_000);
      }
      indexing.catchUp(Progress.NONE);
      long done = System.nanoTime();
      assertEquals(files, watch.state().files(), "each file is read once");
      assertEquals(0, watch.state().removed());
      Collections.sort(waits);
      long slow = waits.get(waits.size() * 99 / 100);
      System.out.printf(
          "CorpusWatchTest: %d files copied in %d ms, searchable %d ms after it; %d searches,"
              + " 99%% within %d ms, %d articles%n",
          files,
          (copied - start) / 1_000_000,
          (done - copied) / 1_000_000,
          waits.size(),
          slow / 1_000_000,
          engine.search().size());
      assertTrue(slow < UNDISTURBED, () -> "a search took " + slow / 1_000_000 + " ms");
      long searchable = engine.search().size();
      Summary again = indexing.index(List.of(inbox), true, Progress.NONE);
      assertEquals(0, again.indexed() + again.replaced() + again.removed(), again::toString);
      assertEquals(searchable, engine.search().size());
      long one = System.nanoTime();
      Files.writeString(
          inbox.resolve("late.md"), "# Tidal kelp forecast\n\nKelp reaches $3 billion.");
      Waiting.until(() -> engine.search().size() > searchable);
      long took = System.nanoTime() - one;
      System.out.println("CorpusWatchTest: one more after " + took / 1_000_000 + " ms");
      assertTrue(took < 6_000_000_000L);
    }
  }

  private static long search(LuceneEngine engine) {
    long start = System.nanoTime();
    engine.search().search(REQUEST);
    return System.nanoTime() - start;
  }

  private static long copy(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      List<Path> every = all.filter(Files::isRegularFile).sorted().toList();
      int step = Nightly.rounds(8, 1);
      List<Path> files =
          IntStream.range(0, every.size()).filter(i -> i % step == 0).mapToObj(every::get).toList();
      for (Path file : files) {
        Path copy = to.resolve(CORPUS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return files.size();
    }
  }
}
