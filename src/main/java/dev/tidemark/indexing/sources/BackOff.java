package dev.tidemark.indexing.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a source that failed is tried again: after twice its interval, then four times, and so on,
 * and a little later at random, so that not all that failed together come back together.
 *
 * @param longest the longest time, unless the interval is longer or the server asks for more
 */
record BackOff(Duration longest, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 20;
  private static final double JITTER = 0.1;

  /** However long a server asks for. */
  private static final Duration LONGEST_ASKED = Duration.ofDays(30);

  /**
   * @param failures in a row, this one included
   * @param asked before which the server wants no request; null when it did not say
   */
  Instant next(Instant now, Duration interval, int failures, @Nullable Instant asked) {
    Duration most = longest.compareTo(interval) > 0 ? longest : interval;
    double doubled = (double) interval.toMillis() * Math.pow(2, Math.min(failures, MOST_DOUBLINGS));
    double wait = Math.min(doubled, (double) most.toMillis()) * (1 + JITTER * random.nextDouble());
    Instant own = now.plusMillis((long) wait);
    if (asked == null || asked.isBefore(own)) {
      return own;
    }
    Instant last = now.plus(LONGEST_ASKED);
    return asked.isBefore(last) ? asked : last;
  }
}
