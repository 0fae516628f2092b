package dev.tidemark.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * The time a request may take on its thread. Readers ask it while terms are expanded and postings
 * read, which the searcher's own timeout does not cover.
 */
final class Deadline implements QueryTimeout {
  private final ThreadLocal<Long> ends = new ThreadLocal<>();

  /** Starts the time of this thread's request. */
  void start(Duration atMost) {
    ends.set(System.nanoTime() + atMost.toNanos());
  }

  /** Ends this thread's request. */
  void stop() {
    ends.remove();
  }

  @Override
  public boolean shouldExit() {
    Long end = ends.get();
    return end != null && System.nanoTime() - end > 0;
  }
}
