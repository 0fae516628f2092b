package dev.tidemark.operations;

import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.Indexing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the server stands, in numbers. */
@Singleton
final class StandingTelemetry {
  private static final int AFTER_INDEXING = 9_000;

  private final WatchLifecycle watch;
  private final Indexing indexing;
  private final MeterRegistry registry;

  StandingTelemetry(WatchLifecycle watch, Indexing indexing, MeterRegistry registry) {
    this.watch = watch;
    this.indexing = indexing;
    this.registry = registry;
  }

  void start(
      @Observes @Priority(AFTER_INDEXING) StartupEvent event,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    gauge("ready", "", "1 while requests may come", it -> it.ready() ? 1 : 0);
    gauge(
        "index.lag",
        "seconds",
        "How old the oldest change is that searches do not see",
        it -> it.lagNanos() / 1e9);
    gauge("index.left", "changes", "Changes that the index has still to take", this::left);
    gauge(
        "index.reevaluating",
        "articles",
        "Articles still to be evaluated again since rules changed",
        Standing::reevaluating);
    gauge(
        "index.missing",
        "articles",
        "Articles of the record that searches did not find at the start",
        Standing::missing);
    gauge("index.size", "bytes", "The index on disk", it -> it.sizes().index());
    gauge("record.size", "bytes", "The record on disk", it -> it.sizes().record());
    gauge("disk.free", "bytes", "Room for the index folder", it -> it.sizes().free());
    gauge("quarantine", "items", "What is in quarantine", Standing::quarantined);
    gauge(
        "sources.failing",
        "",
        "Listed addresses that could not be had when last tried",
        Standing::failingSources);
    Gauge.builder("tidemark.record.damaged", indexing, Indexing::damagedArticles)
        .description("Articles that were met damaged and are not shown")
        .baseUnit("articles")
        .register(registry);
    Gauge.builder("tidemark.record.queue", indexing, it -> it.queue().steps())
        .description("Writes that wait for a transaction")
        .baseUnit("writes")
        .register(registry);
    Gauge.builder("tidemark.record.queued", indexing, it -> it.queue().bytes())
        .description("Memory of the writes that wait for a transaction")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("tidemark.build.info", () -> 1)
        .description("Which version runs")
        .tag("version", version)
        .register(registry);
  }

  private double left(Standing standing) {
    FeedProgress progress = standing.progress();
    return progress == null ? 0 : progress.left();
  }

  private void gauge(String name, String unit, String meaning, ToDoubleFunction<Standing> value) {
    Gauge.builder("tidemark." + name, watch, it -> value.applyAsDouble(it.standing()))
        .description(meaning)
        .baseUnit(unit.isEmpty() ? null : unit)
        .register(registry);
  }
}
