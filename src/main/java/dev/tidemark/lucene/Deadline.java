package dev.tidemark.lucene;

import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.RequestTime;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * The time a request may take on its thread. Readers ask it while terms are expanded and postings
 * read, which the searcher's own timeout does not cover.
 */
final class Deadline implements QueryTimeout {
  private final ThreadLocal<Long> ends = new ThreadLocal<>();

  /** Starts the time of this thread's work, which ends with that of its request at the latest. */
  void start(Duration atMost) {
    long now = System.nanoTime();
    long left = RequestTime.end().orElse(now + atMost.toNanos()) - now;
    ends.set(now + Math.min(left, atMost.toNanos()));
  }

  /** Ends this thread's request. */
  void stop() {
    ends.remove();
  }

  /**
   * Lets work go on while there is time.
   *
   * @throws DeadlineExceededException when there is none left
   */
  void check() {
    if (shouldExit()) {
      throw late();
    }
  }

  static DeadlineExceededException late() {
    return new DeadlineExceededException("The search took longer than its request may.");
  }

  @Override
  public boolean shouldExit() {
    Long end = ends.get();
    return end != null && System.nanoTime() - end > 0;
  }
}
