package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.SuggestContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneSuggestTest extends SuggestContract {
  @TempDir Path folder;
  private LuceneEngine engine;

  @BeforeEach
  void open() {
    engine =
        LuceneEngine.open(folder, "1", Long.MAX_VALUE, Duration.ofSeconds(30), Ranking.DEFAULTS)
            .orElseThrow();
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
}
