package dev.tidemark.assembly;

import dev.tidemark.evaluation.TrialEngine;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The embedded engine in a temporary folder. */
final class LuceneTrial implements TrialEngine {
  /** Trials are about order, not about time. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final LuceneEngine engine;

  private LuceneTrial(Path folder, LuceneEngine engine) {
    this.folder = folder;
    this.engine = engine;
  }

  static LuceneTrial open() {
    try {
      Path folder = Files.createTempDirectory("tidemark-trial");
      LuceneEngine engine =
          LuceneEngine.open(folder, "trial", Long.MAX_VALUE, PATIENCE, Ranking.DEFAULTS)
              .orElseThrow();
      return new LuceneTrial(folder, engine);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public EngineIndex index() {
    return engine.index();
  }

  @Override
  public SearchEngine rankedBy(Ranking ranking) {
    return engine.rankedBy(ranking);
  }

  @Override
  public void close() {
    try {
      engine.close();
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : all) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException unfinished) {
      throw new UncheckedIOException(unfinished);
    }
  }
}
