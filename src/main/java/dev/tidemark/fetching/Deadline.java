package dev.tidemark.fetching;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Ends requests that take too long, even while they wait for a byte. */
final class Deadline {
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tidemark-fetch-deadline").daemon().factory());

  private final long end;

  Deadline(Duration total) {
    end = System.nanoTime() + total.toNanos();
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  /** Cancels a request when the time is over, unless the result is cancelled before. */
  ScheduledFuture<?> ending(Cancellable request) {
    return WATCH.schedule(request::cancel, left().toNanos(), TimeUnit.NANOSECONDS);
  }
}
