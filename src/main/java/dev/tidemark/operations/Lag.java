package dev.tidemark.operations;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How old the oldest change is that was accepted and that searches do not see yet. Changes are aged
 * from when they were first looked at, so that it is behind by at most the time between two looks.
 * For one thread.
 */
final class Lag {
  private static final int REMEMBERED = 2_000;

  private final Deque<Look> looks = new ArrayDeque<>();

  private record Look(long accepted, long nanos) {}

  /**
   * A look at both ends.
   *
   * @param accepted the last sequence number given
   * @param visible the last that searches see
   * @return the age in nanoseconds; 0 when searches see everything
   */
  long look(long accepted, long visible, long nowNanos) {
    boolean isNew = accepted > visible && (looks.isEmpty() || looks.getLast().accepted < accepted);
    if (isNew && looks.size() < REMEMBERED) {
      looks.add(new Look(accepted, nowNanos));
    }
    while (!looks.isEmpty() && looks.getFirst().accepted <= visible) {
      looks.remove();
    }
    return looks.isEmpty() ? 0 : nowNanos - looks.getFirst().nanos;
  }
}
