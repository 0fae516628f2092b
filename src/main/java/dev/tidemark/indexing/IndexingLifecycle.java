package dev.tidemark.indexing;

import dev.tidemark.search.engine.EngineIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In a server: takes the samples into an empty record, then lets the engine follow and reads again
 * what a better reader may read otherwise. Commits and closes before the engine goes.
 */
@Singleton
final class IndexingLifecycle {
  private final Instance<Indexing> indexing;
  private final Instance<EngineIndex> engine;
  private final boolean samples;
  private final boolean follow;

  /**
   * @param samples {@code tidemark.samples}: whether an empty record starts with the samples
   * @param follow {@code tidemark.follow}: false where something else opens record and engine
   */
  IndexingLifecycle(
      Instance<Indexing> indexing,
      Instance<EngineIndex> engine,
      @ConfigProperty(name = "tidemark.samples", defaultValue = "true") boolean samples,
      @ConfigProperty(name = "tidemark.follow", defaultValue = "true") boolean follow) {
    this.indexing = indexing;
    this.engine = engine;
    this.samples = samples;
    this.follow = follow;
  }

  void start(@Observes StartupEvent event) {
    if (!follow) {
      return;
    }
    Indexing opened = indexing.get();
    if (samples) {
      opened.takeSamples();
    }
    if (engine.isResolvable()) {
      opened.follow(engine.get());
    }
    opened.rereadInBackground();
  }

  void stop(@Observes ShutdownEvent event) {
    if (follow) {
      indexing.get().close();
    }
  }
}
