package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of real files from the disk into the engine, where they are at hand. */
class CorpusIndexingTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @TempDir Path folder;

  @Test
  void everyRealFileIsAccountedForAndASecondRunChangesNothing() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("SKIPPED: CorpusIndexingTest needs " + CORPUS);
      Assumptions.abort("no corpus");
    }
    long files;
    try (Stream<Path> all = Files.walk(CORPUS)) {
      files = all.filter(Files::isRegularFile).count();
    }
    Summary first = run();
    assertEquals(files, first.files());
    long taken = first.indexed() + first.replaced() + first.unchanged();
    assertTrue(taken + first.quarantined().size() >= files, first::toString);
    Summary second = run();
    assertEquals(0, second.indexed() + second.replaced() + second.references());
    assertEquals(files, second.unchanged() + second.quarantined().size());
  }

  private Summary run() throws IOException {
    long start = System.nanoTime();
    try (LuceneEngine engine =
        LuceneEngine.open(
                folder.resolve("lucene"),
                "1",
                Long.MAX_VALUE,
                Duration.ofSeconds(2),
                Ranking.DEFAULTS)
            .orElseThrow()) {
      Summary summary;
      try (Indexing indexing =
          Indexing.open(folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC())) {
        indexing.follow(engine.index());
        summary = indexing.index(List.of(CORPUS), true, Progress.NONE);
        SearchEngine search = engine.search();
        System.out.printf(
            "CorpusIndexingTest: %d files in %d ms, %d new, %d replaced, %d unchanged,"
                + " %d references, %d quarantined, %d skipped, %d searchable%n",
            summary.files(),
            (System.nanoTime() - start) / 1_000_000,
            summary.indexed(),
            summary.replaced(),
            summary.unchanged(),
            summary.references(),
            summary.quarantined().size(),
            summary.skipped().size(),
            search.size());
      }
      return summary;
    }
  }
}
