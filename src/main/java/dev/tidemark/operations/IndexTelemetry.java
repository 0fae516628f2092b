package dev.tidemark.operations;

import dev.tidemark.search.engine.EngineIndex;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the index is told to do and how long it takes, as {@code tidemark_index_*}. */
@Singleton
final class IndexTelemetry {
  /** What an index is told to do. */
  enum Step {
    APPLY,
    REFRESH,
    COMMIT,
    RECOVER,
    SWAP;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Step, Timer> times = new EnumMap<>(Step.class);
  private final Map<Step, Counter> failures = new EnumMap<>(Step.class);
  private final MeterRegistry registry;
  private final Counter applied;

  IndexTelemetry(MeterRegistry registry) {
    this.registry = registry;
    applied =
        Counter.builder("tidemark.index.changes")
            .description("Articles, deletions and changed stories that went into the index")
            .register(registry);
    for (Step step : Step.values()) {
      times.put(
          step,
          Latency.timer(
              registry, "index.step", "What the index was told to do", "step", step.word()));
      failures.put(
          step,
          Counter.builder("tidemark.index.failures")
              .description("What the index was told to do and did not")
              .tag("step", step.word())
              .register(registry));
    }
  }

  void watchMerging(EngineIndex engine) {
    Gauge.builder("tidemark.index.merges.running", engine, it -> it.merging().running())
        .description("Merges of the index at this moment")
        .register(registry);
    FunctionTimer.builder(
            "tidemark.index.merge",
            engine,
            it -> it.merging().ended(),
            it -> it.merging().nanos(),
            TimeUnit.NANOSECONDS)
        .description("Merges of the index that have ended")
        .register(registry);
  }

  void applied(int changes) {
    applied.increment(changes);
  }

  void measure(Step step, Runnable work) {
    long start = System.nanoTime();
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      Timer time = times.get(step);
      Counter failed = failures.get(step);
      if (done && time != null) {
        time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      } else if (failed != null) {
        failed.increment();
      }
    }
  }
}
