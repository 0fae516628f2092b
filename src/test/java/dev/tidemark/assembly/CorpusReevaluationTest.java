package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.RecordState;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.lucene.LuceneTopicRules;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.topic.BuiltInTopics;
import dev.tidemark.topic.LiveTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that changes is evaluated over thousands of real articles while searches go on. */
@Tag(Nightly.TAG)
class CorpusReevaluationTest {
  /** A guard against hanging on a busy machine; how long it took is printed. */
  private static final long AT_MOST = 300_000_000_000L;

  private static final String PLANT =
      """

        - name: Anything About Plants
          rule: plant
          example: a plant
          counterexample: a stone
      """;

  @TempDir Path folder;

  @Test
  void everythingIsEvaluatedAgainAndNothingIsMissingMeanwhile() throws IOException {
    Nightly.only(CorpusReevaluationTest.class);
    if (!Files.isDirectory(IndexedCorpus.CORPUS)) {
      System.out.println("SKIPPED: CorpusReevaluationTest needs " + IndexedCorpus.CORPUS);
      Assumptions.abort("no corpus");
    }
    Path file = Files.writeString(folder.resolve("mine.yaml"), BuiltInTopics.yaml());
    IndexedCorpus.copyTo(folder);
    try (LiveTopics topics = new LiveTopics(LuceneTopicRules::compile, file, null);
        LuceneEngine engine =
            new IndexFolder(folder)
                .openEngine(state(), Duration.ofMinutes(1), Ranking.DEFAULTS)
                .orElseThrow();
        Indexing indexing =
            Indexing.open(
                folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC(), topics)) {
      EngineFeed feed = indexing.follow(engine.index());
      SearchEngine search = engine.search();
      long all = search.search(request(Map.of())).total();
      assertTrue(all > 5_000, "only " + all);
      long start = System.nanoTime();
      Files.writeString(file, BuiltInTopics.yaml() + PLANT);
      long searches = 0;
      while (search.search(request(Map.of("topic", List.of("anything about plants")))).total() == 0
          || feed.reevaluation().isPresent()) {
        assertEquals(all, search.search(request(Map.of())).total(), "no article is ever missing");
        searches++;
        LockSupport.parkNanos(20_000_000);
        assertTrue(System.nanoTime() - start < AT_MOST, "it takes more than five minutes");
      }
      System.out.printf(
          "CorpusReevaluationTest: %d articles again in %d ms, %d searches meanwhile%n",
          all, (System.nanoTime() - start) / 1_000_000, searches);
    }
  }

  private RecordState state() {
    try (Indexing indexing =
        Indexing.open(folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC())) {
      return indexing.state();
    }
  }

  private static SearchRequest request(Map<String, List<String>> parameters) {
    return new SearchRequestReader(Clock.systemUTC()).read(parameters).request();
  }
}
