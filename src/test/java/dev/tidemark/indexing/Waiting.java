package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
public final class Waiting {
  private Waiting() {}

  /** Returns once it holds; fails when it does not within 20 seconds. */
  public static void until(BooleanSupplier holds) {
    until(holds, 20);
  }

  /** Returns once it holds; fails when it does not within so many seconds. */
  public static void until(BooleanSupplier holds, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean held = holds.getAsBoolean();
    while (!held && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
      held = holds.getAsBoolean();
    }
    assertTrue(held, "did not happen within " + seconds + " seconds");
  }
}
