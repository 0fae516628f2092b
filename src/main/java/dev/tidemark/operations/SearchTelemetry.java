package dev.tidemark.operations;

import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.StageObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long what the engine is asked takes, and how it ends; as {@code tidemark_search_*}. */
@Singleton
final class SearchTelemetry implements StageObserver {
  /** What an engine can be asked. */
  enum Kind {
    ARTICLES,
    SIMILAR,
    METRICS,
    POINTS,
    FACET,
    PROVIDERS,
    SUGGEST
  }

  /** How it ended. */
  enum Outcome {
    OK,
    DEADLINE,
    UNAVAILABLE,
    ERROR;

    static Outcome of(Throwable failure) {
      return switch (failure) {
        case DeadlineExceededException late -> DEADLINE;
        case EngineUnavailableException broken -> UNAVAILABLE;
        default -> ERROR;
      };
    }
  }

  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Map<Kind, Map<Outcome, Timer>> searches = new EnumMap<>(Kind.class);

  SearchTelemetry(MeterRegistry registry) {
    for (Stage stage : Stage.values()) {
      String meaning = "The parts of a search for articles inside the engine";
      stages.put(stage, Latency.timer(registry, "search.stage", meaning, "stage", word(stage)));
    }
    for (Kind kind : Kind.values()) {
      Map<Outcome, Timer> ends = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        ends.put(outcome, timer(registry, kind, outcome));
      }
      searches.put(kind, ends);
    }
  }

  private static Timer timer(MeterRegistry registry, Kind kind, Outcome outcome) {
    String meaning = "What the engine was asked, and how that ended";
    return Latency.timer(registry, "search", meaning, "kind", word(kind), "outcome", word(outcome));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void took(Stage stage, long nanos) {
    record(stages.get(stage), nanos);
  }

  void asked(Kind kind, Outcome outcome, long nanos) {
    Map<Outcome, Timer> ends = searches.get(kind);
    record(ends == null ? null : ends.get(outcome), nanos);
  }

  private static void record(@Nullable Timer timer, long nanos) {
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }
}
