package dev.tidemark.web.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where years stand: each has a slot of the same width.
 *
 * @param first year
 * @param last year
 * @param left edge of the first slot
 * @param slot width of each
 */
record YearScale(int first, int last, double left, double slot) {
  private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};

  /** Slots for the years from first to last between two edges. */
  static YearScale of(int first, int last, double left, double right) {
    return new YearScale(first, last, left, (right - left) / (last - first + 1));
  }

  /** The middle of a year's slot. */
  double x(int year) {
    return left + (year - first + 0.5) * slot;
  }

  /** Round years, so few that their names have room. */
  List<Integer> ticks(double room) {
    int step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if (candidate * slot >= room) {
        step = candidate;
        break;
      }
    }
    List<Integer> ticks = new ArrayList<>();
    for (int year = Math.ceilDiv(first, step) * step; year <= last; year += step) {
      ticks.add(year);
    }
    return ticks.isEmpty() ? List.of(first) : ticks;
  }
}
