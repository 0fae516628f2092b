package dev.tidemark.assembly;

import dev.tidemark.http.RankingConfig;
import dev.tidemark.http.SearchConfig;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The embedded engine for as long as the server runs. */
final class ServerEngine {
  private ServerEngine() {}

  /** The server does not start; the message says what to do. */
  static final class RefusedStartException extends RuntimeException {
    RefusedStartException(String message) {
      super(message);
    }
  }

  @Produces
  @Singleton
  static LuceneEngine open(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index,
      SearchConfig config,
      RankingConfig ranking,
      Indexing indexing) {
    IndexFolder folder = new IndexFolder(index);
    return folder
        .openEngine(indexing.state(), config.deadline(), ranking.ranking())
        .orElseThrow(
            () ->
                new RefusedStartException(
                    "Another process has the index in "
                        + folder.root().toAbsolutePath()
                        + ": stop it, or choose another folder with --index."));
  }

  static void close(@Disposes LuceneEngine engine) {
    try {
      engine.close();
    } catch (IOException unfinished) {
      throw new UncheckedIOException(unfinished);
    }
  }

  @Produces
  @Singleton
  static SearchEngine search(LuceneEngine engine) {
    return engine.search();
  }

  @Produces
  @Singleton
  static EngineIndex index(LuceneEngine engine) {
    return engine.index();
  }
}
