package dev.tidemark.indexing;

import dev.tidemark.search.engine.EngineIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In a server: takes the samples into an empty record, then lets the engine follow and reads again
 * what a better reader may read otherwise. Commits and closes before the engine goes.
 */
@Singleton
final class IndexingLifecycle {
  private final Instance<Indexing> indexing;
  private final OwnWrites ownWrites;
  private final Instance<EngineIndex> engine;
  private final boolean samples;
  private final boolean follow;
  private final List<Path> folders;
  private final boolean remove;

  /**
   * @param samples {@code tidemark.samples}: whether an empty record starts with the samples
   * @param follow {@code tidemark.follow}: false where something else opens record and engine
   * @param folders {@code tidemark.watch}: watched for new and changed files
   * @param remove {@code tidemark.watch.remove}: whether articles go when their files do
   */
  IndexingLifecycle(
      Instance<Indexing> indexing,
      OwnWrites ownWrites,
      Instance<EngineIndex> engine,
      @ConfigProperty(name = "tidemark.samples", defaultValue = "true") boolean samples,
      @ConfigProperty(name = "tidemark.follow", defaultValue = "true") boolean follow,
      @ConfigProperty(name = "tidemark.watch") Optional<List<Path>> folders,
      @ConfigProperty(name = "tidemark.watch.remove", defaultValue = "false") boolean remove) {
    this.indexing = indexing;
    this.ownWrites = ownWrites;
    this.engine = engine;
    this.samples = samples;
    this.follow = follow;
    this.folders = folders.orElse(List.of());
    this.remove = remove;
  }

  void start(@Observes StartupEvent event) {
    if (!follow) {
      return;
    }
    Indexing opened = indexing.get();
    opened.tell(ownWrites);
    if (samples) {
      opened.takeSamples();
    }
    if (engine.isResolvable()) {
      opened.follow(engine.get());
    }
    opened.rereadInBackground();
    if (!folders.isEmpty()) {
      opened.watch(WatchSettings.of(folders, remove), Clock.systemUTC());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (follow) {
      indexing.get().close();
    }
  }
}
