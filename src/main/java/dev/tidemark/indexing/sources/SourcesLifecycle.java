package dev.tidemark.indexing.sources;

import dev.tidemark.indexing.OwnWrites;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In a server: runs the sources, and stops them before the record is closed. */
@Singleton
final class SourcesLifecycle {
  private static final int AFTER_OTHERS = 5_000;
  private static final int BEFORE_OTHERS = 1;

  private final Instance<Sources> sources;
  private final OwnWrites ownWrites;
  private final boolean follow;

  /**
   * @param follow {@code tidemark.follow}: false where something else opens the record
   */
  SourcesLifecycle(
      Instance<Sources> sources,
      OwnWrites ownWrites,
      @ConfigProperty(name = "tidemark.follow", defaultValue = "true") boolean follow) {
    this.sources = sources;
    this.ownWrites = ownWrites;
    this.follow = follow;
  }

  void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
    if (follow) {
      sources.get().start(ownWrites);
    }
  }

  void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) {
    if (follow) {
      sources.get().close();
    }
  }
}
