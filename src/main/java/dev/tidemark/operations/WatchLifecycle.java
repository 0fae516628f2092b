package dev.tidemark.operations;

import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.indexing.sources.Sources;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Watches over the server for as long as it runs. */
@Singleton
final class WatchLifecycle {
  private static final System.Logger LOG = System.getLogger(WatchLifecycle.class.getName());
  private static final int BEFORE_INDEXING = 1_000;
  private static final long EVERY_MILLIS = 200;
  private static final long STALE_NANOS = 15_000_000_000L;

  private final Instance<Indexing> indexing;
  private final Instance<EngineIndex> index;
  private final Instance<SearchEngine> engine;
  private final Instance<Sources> sources;
  private final SearchRequestReader requests;
  private final RecordTelemetry writes;
  private final Path folder;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tidemark-watch").daemon().factory());
  private volatile @Nullable Watch watch;

  /**
   * @param folder {@code tidemark.index}: where data lives
   */
  WatchLifecycle(
      Instance<Indexing> indexing,
      Instance<EngineIndex> index,
      Instance<SearchEngine> engine,
      Instance<Sources> sources,
      SearchRequestReader requests,
      RecordTelemetry writes,
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path folder) {
    this.indexing = indexing;
    this.index = index;
    this.engine = engine;
    this.sources = sources;
    this.requests = requests;
    this.writes = writes;
    this.folder = folder;
  }

  void start(
      @Observes @Priority(BEFORE_INDEXING) StartupEvent event,
      @ConfigProperty(name = "tidemark.follow", defaultValue = "true") boolean follow) {
    if (!follow || !index.isResolvable() || !engine.isResolvable()) {
      return;
    }
    Indexing opened = indexing.get();
    opened.observe(writes);
    SearchRequest firstPage = requests.read(Map.of()).request();
    SelfCheck check = new SelfCheck(engine.get(), firstPage);
    Watch started =
        new Watch(
            new Watch.Rooms(
                opened,
                index.get(),
                engine.get(),
                check,
                this::failingSources,
                opened::writeFailure),
            folder,
            System::nanoTime);
    watch = started;
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(() -> look(started), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private long failingSources() {
    return sources.get().list().stream().filter(SourceView::isFailing).count();
  }

  private static void look(Watch watch) {
    try {
      watch.look();
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Could not see how the server stands", broken);
    }
  }

  /** How it stands; unknown before the first look, and when the last one is long ago. */
  Standing standing() {
    Watch watching = watch;
    Standing seen = watching == null ? Standing.UNKNOWN : watching.standing();
    return System.nanoTime() - seen.nanos() > STALE_NANOS ? Standing.UNKNOWN : seen;
  }

  void stop(@Observes @Priority(BEFORE_INDEXING) ShutdownEvent event) {
    looking.shutdown();
    try {
      if (!looking.awaitTermination(3, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "The watch over the server does not end");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
