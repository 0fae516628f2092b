package dev.tidemark.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * So many requests a minute of each client: a bucket that holds as many and fills evenly, so that
 * nobody who waited a minute is refused. Thread-safe, never waits.
 *
 * <p>Of each client one number is kept: when its bucket will be full. Buckets that nobody took from
 * for a minute are full and forgotten. When more clients come than are remembered, the longest
 * unseen are forgotten early: memory is bounded, and the concurrent {@link Budget} still holds.
 */
final class Quota {
  /** Seconds in which an empty bucket fills. */
  static final int WINDOW = 60;

  private static final long SECOND = 1_000_000_000L;

  private final int perMinute;
  private final int remembered;
  private final LongSupplier nanoTime;
  private final long interval;
  private Map<String, Long> recent = new HashMap<>();
  private Map<String, Long> before = new HashMap<>();
  private long turned;

  /**
   * @param remembered how many clients are surely remembered; twice as many at most
   * @param nanoTime a clock that never goes back
   */
  Quota(int perMinute, int remembered, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.remembered = remembered;
    this.nanoTime = nanoTime;
    this.interval = WINDOW * SECOND / perMinute;
    this.turned = nanoTime.getAsLong();
  }

  /**
   * What is left to a client.
   *
   * @param requests that would be admitted now
   * @param fullIn seconds until all of the quota is there again
   */
  record Left(long requests, long fullIn) {}

  int perMinute() {
    return perMinute;
  }

  /** Takes one request of a client; 0, or after how many seconds one would be admitted. */
  synchronized long take(String client) {
    long now = turn();
    long missing = missing(client, now);
    long wait = missing + interval - perMinute * interval;
    if (wait > 0) {
      return seconds(wait);
    }
    recent.put(client, now + missing + interval);
    return 0;
  }

  /** What is left to a client, taking nothing. */
  synchronized Left left(String client) {
    long missing = missing(client, turn());
    return new Left((perMinute * interval - missing) / interval, seconds(missing));
  }

  synchronized int rememberedNow() {
    return recent.size() + before.size();
  }

  /** How much time's worth is missing in a bucket. */
  private long missing(String client, long now) {
    @Nullable Long full = recent.get(client);
    if (full == null) {
      full = before.get(client);
    }
    return full == null ? 0 : Math.max(0, full - now);
  }

  private long turn() {
    long now = nanoTime.getAsLong();
    if (now - turned >= WINDOW * SECOND || recent.size() >= remembered) {
      before = recent;
      recent = new HashMap<>();
      turned = now;
    }
    return now;
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, SECOND);
  }
}
