package dev.tidemark.web.plot;

import java.util.Arrays;

/**
 * Moves marks of one year aside that would lie on each other: to the nearest free place inside the
 * year's slot, else they stay in the middle. For marks that come in the order of their height.
 */
final class Swarm {
  /** Half of a mark's width. */
  static final double RADIUS = 5;

  /** Beside each other marks may touch; above each other they may not. */
  private static final double ASIDE = 1.6 * RADIUS;

  private static final double APART = 2 * RADIUS + 1;
  private static final int MOST_COLUMNS = 21;

  private final double[] last;

  Swarm(double slot) {
    int columns = (int) Math.clamp(slot / ASIDE, 1, MOST_COLUMNS);
    last = new double[columns % 2 == 0 ? columns - 1 : columns];
    Arrays.fill(last, Double.POSITIVE_INFINITY);
  }

  /** How far from the middle a mark of that height goes. */
  double place(double y) {
    for (int column = 0; column < last.length; column++) {
      if (Math.abs(last[column] - y) >= APART) {
        last[column] = y;
        int steps = (column + 1) / 2;
        return column % 2 == 0 ? -steps * ASIDE : steps * ASIDE;
      }
    }
    last[0] = y;
    return 0;
  }
}
