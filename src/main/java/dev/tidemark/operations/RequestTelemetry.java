package dev.tidemark.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How requests end and how many are in progress, as {@code tidemark_requests_*}. */
@Singleton
public final class RequestTelemetry {
  private final MeterRegistry registry;
  private final Counter exported;
  private final Map<Enum<?>, AtomicLong> inProgress = new ConcurrentHashMap<>();
  private final Map<Enum<?>, Map<Enum<?>, Timer>> ends = new ConcurrentHashMap<>();

  RequestTelemetry(MeterRegistry registry) {
    this.registry = registry;
    exported =
        Counter.builder("tidemark.export.rows")
            .description("Rows of exports that clients have taken")
            .register(registry);
  }

  /** A request has come. */
  public void started(Enum<?> face) {
    progress(face).incrementAndGet();
  }

  /** A request is over. */
  public void ended(Enum<?> face, Enum<?> ending, long nanos) {
    progress(face).decrementAndGet();
    timer(face, ending).record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Rows of an export were written to a client. */
  public void exported(int rows) {
    exported.increment(rows);
  }

  private Timer timer(Enum<?> face, Enum<?> ending) {
    return ends.computeIfAbsent(face, known -> new ConcurrentHashMap<>())
        .computeIfAbsent(ending, unknown -> newTimer(face, ending));
  }

  private Timer newTimer(Enum<?> face, Enum<?> ending) {
    String meaning = "Requests from their first line until the end of their answer";
    return Latency.timer(
        registry, "requests", meaning, "face", word(face), "outcome", word(ending));
  }

  private AtomicLong progress(Enum<?> face) {
    return inProgress.computeIfAbsent(face, this::gauge);
  }

  private AtomicLong gauge(Enum<?> face) {
    AtomicLong running = new AtomicLong();
    Gauge.builder("tidemark.requests.running", running, AtomicLong::get)
        .description("Requests in progress")
        .tag("face", word(face))
        .register(registry);
    return running;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
