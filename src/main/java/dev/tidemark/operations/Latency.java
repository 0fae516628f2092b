package dev.tidemark.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Times with one set of buckets, so that dashboards compare them: from a millisecond to beyond the
 * deadline of a request, with the promises (50, 150 and 400 ms, 2 s) among them.
 */
final class Latency {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(150),
    Duration.ofMillis(400),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private Latency() {}

  /**
   * A timer; its name ends in {@code _seconds} where it is read.
   *
   * @param tags name, value, name, value: each of few possible values
   */
  static Timer timer(MeterRegistry registry, String name, String meaning, String... tags) {
    return Timer.builder("tidemark." + name)
        .description(meaning)
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
