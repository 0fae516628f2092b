package dev.tidemark.api;

import dev.tidemark.http.LimitsConfig;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.http.RequestObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Lets few exports work at the same time, a page each, however many are being taken. */
@Singleton
class ExportTurns {
  private static final Duration FIRST = Duration.ofSeconds(2);

  private final Semaphore turns;
  private final IntConsumer taken;
  private final String retryAfter;

  @Inject
  ExportTurns(LimitsConfig limits, RequestObserver observer) {
    this(
        limits.exportsRunning() > 0
            ? limits.exportsRunning()
            : Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
        limits.retryAfter(),
        observer::exported);
  }

  /**
   * @param taken told how many rows were written to a client, a page at a time
   */
  ExportTurns(int atOnce, int retryAfter, IntConsumer taken) {
    this.taken = taken;
    this.turns = new Semaphore(atOnce, true);
    this.retryAfter = Integer.toString(retryAfter);
  }

  /**
   * Work before the first line, which can still be refused.
   *
   * @throws ProblemException 503 when others work for too long
   */
  <T> T first(Supplier<T> work) {
    try {
      if (turns.tryAcquire(FIRST.toNanos(), TimeUnit.NANOSECONDS)) {
        return andGiveBack(work);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.of(503, "overloaded", "Other exports are being written. Try again in a moment."),
        Map.of("Retry-After", retryAfter));
  }

  /** Work between lines. */
  <T> T next(Supplier<T> work) {
    turns.acquireUninterruptibly();
    return andGiveBack(work);
  }

  /** So many rows were written. */
  void wrote(int rows) {
    taken.accept(rows);
  }

  private <T> T andGiveBack(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
