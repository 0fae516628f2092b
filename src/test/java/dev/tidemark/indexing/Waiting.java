package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
public final class Waiting {
  private Waiting() {}

  /** Returns once it holds; fails when it does not within 20 seconds. */
  public static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    boolean held = holds.getAsBoolean();
    while (!held && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
      held = holds.getAsBoolean();
    }
    assertTrue(held, "did not happen within 20 seconds");
  }
}
