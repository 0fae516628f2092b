package dev.tidemark.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** So many requests at once, and so many of each client. Thread-safe, never waits. */
final class Budget {
  /** What became of a request for a place. */
  enum Admission {
    ADMITTED,
    /** The client has as many requests in progress as one client may. */
    CLIENT_HAS_TOO_MANY,
    /** All places are taken. */
    FULL
  }

  private final Semaphore places;
  private final int perClient;
  private final ConcurrentMap<String, Integer> inProgress = new ConcurrentHashMap<>();

  Budget(int places, int perClient) {
    this.places = new Semaphore(places);
    this.perClient = perClient;
  }

  /** Takes a place; whoever is admitted gives it back with {@link #release}. */
  Admission admit(String client) {
    if (inProgress.merge(client, 1, Integer::sum) > perClient) {
      forget(client);
      return Admission.CLIENT_HAS_TOO_MANY;
    }
    if (!places.tryAcquire()) {
      forget(client);
      return Admission.FULL;
    }
    return Admission.ADMITTED;
  }

  int perClient() {
    return perClient;
  }

  /** How many more a client would get now, if there are places. */
  int left(String client) {
    return Math.max(0, perClient - inProgress.getOrDefault(client, 0));
  }

  /** Whether nobody but the client has a place. */
  boolean isAlone(String client) {
    return inProgress.isEmpty() || (inProgress.size() == 1 && inProgress.containsKey(client));
  }

  void release(String client) {
    forget(client);
    places.release();
  }

  private void forget(String client) {
    inProgress.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
  }
}
