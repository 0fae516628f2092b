package dev.tidemark.indexing;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a feed and those who wait for it tell each other. All of it under its monitor. */
final class FeedState {
  private static final long RATE_AFTER_NANOS = 1_000_000;

  /** How many wait for each sequence number. */
  private final TreeMap<Long, Integer> awaited = new TreeMap<>();

  private long visible;
  private long done;
  private long startedNanos = System.nanoTime();
  private boolean signalled;
  private boolean closed;
  private boolean ready;
  private @Nullable String failure;

  /** Waits until searches see the sequence number; false when it took longer. */
  synchronized boolean awaitVisible(long sequence, Duration atMost) {
    long until = System.nanoTime() + atMost.toNanos();
    awaited.merge(sequence, 1, Integer::sum);
    wake();
    try {
      while (visible < sequence && !closed && System.nanoTime() < until) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, until - System.nanoTime()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      awaited.computeIfPresent(sequence, (key, count) -> count == 1 ? null : count - 1);
    }
    return visible >= sequence;
  }

  /** Lets the feed look for changes now. */
  synchronized void wake() {
    signalled = true;
    notifyAll();
  }

  /** Waits until there may be something to do, at most so long. */
  synchronized void awaitWork(long nanos) {
    awaitSignal(nanos, true);
  }

  /** Waits so long, whatever there is to do; only closing ends it early. */
  synchronized void pause(long nanos) {
    awaitSignal(nanos, false);
  }

  private synchronized void awaitSignal(long nanos, boolean listening) {
    long until = System.nanoTime() + nanos;
    try {
      while (!(listening && signalled) && !closed && System.nanoTime() < until) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, until - System.nanoTime()));
      }
    } catch (InterruptedException stop) {
      closed = true;
    }
    signalled = false;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Whether somebody waits for something that was applied and that searches do not see yet. */
  synchronized boolean isAwaited(long applied) {
    Long next = awaited.higherKey(visible);
    return next != null && next <= applied;
  }

  synchronized void started() {
    startedNanos = System.nanoTime();
    done = 0;
  }

  synchronized void applied(int changes) {
    done += changes;
    failure = null;
  }

  synchronized void visible(long sequence) {
    visible = sequence;
    notifyAll();
  }

  synchronized void caughtUp() {
    ready = true;
    failure = null;
  }

  synchronized void failed(String reason) {
    failure = reason;
  }

  synchronized FeedProgress progress(long left) {
    long nanos = System.nanoTime() - startedNanos;
    double rate = left == 0 || nanos < RATE_AFTER_NANOS ? 0 : done * 1e9 / nanos;
    return new FeedProgress(ready && failure == null, done, left, rate, failure);
  }
}
