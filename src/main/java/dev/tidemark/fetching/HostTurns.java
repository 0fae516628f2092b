package dev.tidemark.fetching;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One request at a time a host, whichever source or redirect leads there. */
final class HostTurns {
  private final ConcurrentMap<String, Semaphore> turns = new ConcurrentHashMap<>();

  /**
   * Waits for a host's turn; give it back.
   *
   * @throws IOException when it does not come in time
   */
  Semaphore take(String host, Duration atMost) throws IOException {
    Semaphore turn = turns.computeIfAbsent(host, named -> new Semaphore(1, true));
    try {
      if (!turn.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("Other requests to " + host + " took all the time.");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while waiting for " + host + ".", stop);
    }
    return turn;
  }
}
