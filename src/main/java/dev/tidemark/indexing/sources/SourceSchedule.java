package dev.tidemark.indexing.sources;

import dev.tidemark.record.FetchState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Decides what runs when: a source when it is due, a few at the same time, one at a time a host,
 * and with a pause between two requests to it. Thread-safe.
 */
final class SourceSchedule {
  private final Clock clock;
  private final int parallel;
  private final Duration pause;
  private final Executor threads;
  private final BiConsumer<ListedSource, FetchState> work;
  private final Set<String> running = new HashSet<>();
  private final Set<String> busyHosts = new HashSet<>();
  private final Map<String, Instant> hostFree = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();
  private boolean closed;

  /**
   * @param work runs a source to its end; told {@link #notBefore} itself
   */
  SourceSchedule(
      Clock clock,
      int parallel,
      Duration pause,
      Executor threads,
      BiConsumer<ListedSource, FetchState> work) {
    this.clock = clock;
    this.parallel = parallel;
    this.pause = pause;
    this.threads = threads;
    this.work = work;
  }

  /** A source with what is known of it. */
  record Standing(ListedSource source, FetchState state) {
    boolean isDue(Instant now) {
      return state.status() != FetchState.Status.GONE && !state.nextRun().isAfter(now);
    }
  }

  /** Starts everything that is due and may run now; returns at once. */
  synchronized void look(List<Standing> all) {
    Instant now = clock.instant();
    List<Standing> due =
        all.stream()
            .filter(one -> one.isDue(now))
            .sorted(Comparator.comparing(one -> one.state().nextRun()))
            .toList();
    for (Standing one : due) {
      if (mayRun(one.source(), now)) {
        start(one);
      }
    }
  }

  private boolean mayRun(ListedSource source, Instant now) {
    String host = Hosts.of(source.address());
    return !closed
        && running.size() < parallel
        && !running.contains(source.name())
        && !busyHosts.contains(host)
        && !hostFree.getOrDefault(host, now).isAfter(now)
        && !notBefore.getOrDefault(source.name(), now).isAfter(now);
  }

  private void start(Standing one) {
    String host = Hosts.of(one.source().address());
    running.add(one.source().name());
    busyHosts.add(host);
    threads.execute(
        () -> {
          try {
            work.accept(one.source(), one.state());
          } finally {
            ended(one.source().name(), host);
          }
        });
  }

  private synchronized void ended(String name, String host) {
    running.remove(name);
    busyHosts.remove(host);
    hostFree.put(host, clock.instant().plus(pause));
    notifyAll();
  }

  /** Leaves a source alone until then, whether that could be kept or not. */
  synchronized void notBefore(String name, Instant time) {
    notBefore.put(name, time);
  }

  synchronized boolean isRunning(String name) {
    return running.contains(name);
  }

  /** Starts nothing any more; waits until nothing runs, for a while. */
  synchronized boolean close(Duration atMost) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + atMost.toNanos();
    while (!running.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
