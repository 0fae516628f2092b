package dev.tidemark.operations;

import dev.tidemark.indexing.FolderWatch;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.WatchState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What watched folders have done and how they stand, as {@code tidemark_watch_*}. */
@Singleton
final class WatchMetrics {
  private static final int AFTER_INDEXING = 9_000;

  private final Indexing indexing;
  private final MeterRegistry registry;

  WatchMetrics(Indexing indexing, MeterRegistry registry) {
    this.indexing = indexing;
    this.registry = registry;
  }

  void start(@Observes @Priority(AFTER_INDEXING) StartupEvent event) {
    indexing.watch().ifPresent(this::register);
  }

  private void register(FolderWatch watch) {
    gauge(watch, "waiting", WatchState::waiting);
    gauge(watch, "missing", state -> state.missing().size());
    gauge(watch, "problem", state -> state.problem() == null ? 0 : 1);
    counter(watch, "files", WatchState::files);
    counter(watch, "articles", WatchState::articles);
    counter(watch, "moved", WatchState::moved);
    counter(watch, "removed", WatchState::removed);
    counter(watch, "quarantined", WatchState::putAside);
  }

  private void gauge(FolderWatch watch, String name, ToDoubleFunction<WatchState> value) {
    Gauge.builder("tidemark.watch." + name, watch, it -> value.applyAsDouble(it.state()))
        .register(registry);
  }

  private void counter(FolderWatch watch, String name, ToDoubleFunction<WatchState> value) {
    FunctionCounter.builder("tidemark.watch." + name, watch, it -> value.applyAsDouble(it.state()))
        .register(registry);
  }
}
