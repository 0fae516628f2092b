package dev.tidemark.assembly;

import dev.tidemark.http.RankingConfig;
import dev.tidemark.http.SearchConfig;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.operations.Telemetry;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.topic.LiveTopics;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
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

  /**
   * The topics in force.
   *
   * @param file {@code tidemark.topics}: the operator's own file
   */
  @Produces
  @Singleton
  static LiveTopics topics(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index,
      @ConfigProperty(name = "tidemark.topics") Optional<Path> file) {
    return new IndexFolder(index).topics(file.orElse(null));
  }

  static void closeTopics(@Disposes LiveTopics topics) {
    topics.close();
  }

  @Produces
  @Singleton
  static SearchEngine search(LuceneEngine engine, Telemetry telemetry) {
    engine.observe(telemetry.stages());
    return telemetry.measured(engine.search());
  }

  @Produces
  @Singleton
  static EngineIndex index(LuceneEngine engine, Telemetry telemetry) {
    return telemetry.measured(engine.index());
  }
}
