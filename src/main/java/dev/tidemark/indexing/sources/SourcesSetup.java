package dev.tidemark.indexing.sources;

import dev.tidemark.fetching.FetchingConfig;
import dev.tidemark.indexing.Indexing;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the sources of a server from its configuration. */
final class SourcesSetup {
  private SourcesSetup() {}

  @Produces
  @Singleton
  static Sources sources(SourcesConfig config, FetchingConfig fetching, Indexing indexing) {
    return Sources.of(config, fetching, indexing.fetched(), Clock.systemUTC());
  }

  static void close(@Disposes Sources sources) {
    sources.close();
  }
}
