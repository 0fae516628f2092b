package dev.tidemark.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets few requests run at once and few wait for it: only as many as will, by the time that the
 * last ones took, get their turn soon. More at once would not be answered faster, only later.
 *
 * <p>A burst after a quiet time may wait a little longer, and the requests of a client that is
 * alone much longer: nobody is kept from anything by them. Thread-safe, never blocks.
 */
final class Turns {
  /** A burst is over when requests have been waiting for so long without a break. */
  private static final long BURST = 1_000_000_000L;

  /** Nobody waits longer: what is left of the deadline would not be enough. */
  private static final long LONGEST = 1_500_000_000L;

  private static final long FIRST_GUESS = 5_000_000L;
  private static final int REMEMBERED = 16;

  private final int atOnce;
  private final int burst;
  private final long wait;
  private final long patience;
  private final LongSupplier nanoTime;
  private final ArrayDeque<Place> queue = new ArrayDeque<>();
  private int running;
  private long standingSince;
  private long usual = FIRST_GUESS;

  /**
   * @param atOnce how many run
   * @param burst how many of a client that is alone may be here, running and waiting
   * @param wait how long others should wait at most; after a quiet second half as long again
   * @param nanoTime a clock that never goes back
   */
  Turns(int atOnce, int burst, Duration wait, LongSupplier nanoTime) {
    this.atOnce = atOnce;
    this.burst = burst;
    this.wait = wait.toNanos();
    this.patience = this.wait + this.wait / 2;
    this.nanoTime = nanoTime;
  }

  /** What waits for its turn. Called on any thread, at most one of both, once. */
  interface Waiting {
    void go();

    void tooLate();
  }

  /** One request's place, to be {@link #leave left} when it is done, or goes away before. */
  static final class Place {
    private final Waiting waiting;
    private final long came;
    private final long patience;
    private long began;
    private final boolean atOnce;
    private State state = State.WAITS;

    private Place(Waiting waiting, long came, long patience, boolean atOnce) {
      this.waiting = waiting;
      this.came = came;
      this.patience = patience;
      this.atOnce = atOnce;
    }

    /** Whether it had its turn when it was given: then it is not told to go. */
    boolean isAtOnce() {
      return atOnce;
    }

    private enum State {
      WAITS,
      RUNS,
      GONE
    }
  }

  /**
   * Takes a place in the queue, or at once a turn.
   *
   * @param alone whether no other client has a place
   * @return null when it would have to wait too long
   */
  synchronized @Nullable Place enter(Waiting waiting, boolean alone) {
    long now = nanoTime.getAsLong();
    long expected = usual * (queue.size() + 1) / atOnce;
    boolean turn = running < atOnce;
    boolean soon = expected <= (isQuiet(now) ? patience : wait);
    if (!turn && !soon && !mayAllBeOf(alone)) {
      return null;
    }
    Place place = new Place(waiting, now, soon ? patience : LONGEST, turn);
    if (turn) {
      run(place, now);
    } else {
      if (queue.isEmpty()) {
        standingSince = now;
      }
      queue.add(place);
    }
    return place;
  }

  private boolean mayAllBeOf(boolean oneClient) {
    return oneClient && running + queue.size() < burst;
  }

  private boolean isQuiet(long now) {
    return queue.isEmpty() || now - standingSince < BURST;
  }

  /** Gives a place back, run or not; the next one gets its turn. Without effect the second time. */
  void leave(Place place) {
    List<Waiting> late = new ArrayList<>(0);
    @Nullable Waiting next = null;
    synchronized (this) {
      if (place.state == Place.State.WAITS) {
        queue.remove(place);
      } else if (place.state == Place.State.RUNS) {
        long now = nanoTime.getAsLong();
        usual += (now - place.began - usual) / REMEMBERED;
        running--;
        removeLate(now, late);
        next = nextToRun(now);
      }
      place.state = Place.State.GONE;
    }
    if (next != null) {
      next.go();
    }
    late.forEach(Waiting::tooLate);
  }

  /** Refuses those that have waited for too long, which happens when turns take ages. */
  void refuseLate() {
    List<Waiting> late = new ArrayList<>(0);
    synchronized (this) {
      removeLate(nanoTime.getAsLong(), late);
    }
    late.forEach(Waiting::tooLate);
  }

  /** How many wait now. */
  synchronized int waiting() {
    return queue.size();
  }

  /** How many run now. */
  synchronized int running() {
    return running;
  }

  private void removeLate(long now, List<Waiting> late) {
    for (Iterator<Place> places = queue.iterator(); places.hasNext(); ) {
      Place place = places.next();
      if (now - place.came > place.patience) {
        places.remove();
        place.state = Place.State.GONE;
        late.add(place.waiting);
      }
    }
  }

  private @Nullable Waiting nextToRun(long now) {
    Place next = running < atOnce ? queue.poll() : null;
    if (next == null) {
      return null;
    }
    run(next, now);
    return next.waiting;
  }

  private void run(Place place, long now) {
    place.state = Place.State.RUNS;
    place.began = now;
    running++;
  }
}
