package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineUnavailableException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * What is known of the state of the files that searches read. A failed search raises a doubt; the
 * thread that writes looks whether it is right. Once it was, searches are refused until they see a
 * sound index again: what a damaged one answers may be wrong. Thread-safe.
 */
final class Damage {
  private static final Logger LOG = Logger.getLogger(Damage.class);

  /** A fault of our own must not have everything read again with each search. */
  private static final long BETWEEN_LOOKS = TimeUnit.MINUTES.toNanos(1);

  private final LongSupplier nanos;
  private volatile boolean doubted;
  private volatile boolean found;
  private boolean looked;
  private long lastLook;

  Damage() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that never goes back
   */
  Damage(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Notes a failure that may come from damage; any other leaves everything as it is. */
  void doubt(Throwable failure) {
    if (!doubted && Integrity.isDoubtedBy(failure)) {
      doubted = true;
    }
  }

  boolean isDoubted() {
    return doubted;
  }

  /** Whether to look now. */
  synchronized boolean isLookDue() {
    return doubted && !found && (!looked || nanos.getAsLong() - lastLook >= BETWEEN_LOOKS);
  }

  /** It was looked, and all is as it was written. */
  synchronized void unfounded() {
    looked = true;
    lastLook = nanos.getAsLong();
    doubted = false;
  }

  /** From now on searches are refused. */
  void found(String what) {
    if (!found) {
      LOG.errorf("The index is damaged (%s): searches are refused until it is built anew.", what);
    }
    found = true;
    doubted = true;
  }

  boolean isFound() {
    return found;
  }

  /** Searches see a sound index. */
  void mended() {
    if (found) {
      LOG.info("The index is whole again.");
    }
    found = false;
    doubted = false;
  }

  /**
   * Lets a search go on.
   *
   * @throws EngineUnavailableException while what it would read is damaged
   */
  void refuseSearches() {
    if (found) {
      throw new EngineUnavailableException(
          "The index was damaged and is being built anew.", new IllegalStateException("damaged"));
    }
  }
}
