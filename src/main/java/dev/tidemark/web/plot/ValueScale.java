package dev.tidemark.web.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand on an axis, from 0 at its lower end to 1 at its upper end. Positive values
 * that span more than two orders of magnitude stand by their logarithm; other positive values stand
 * over zero.
 */
public final class ValueScale {
  private static final double LOG_FROM = 100;
  private static final int MOST_STEPS = 6;
  private static final int MOST_DECADES = 8;
  private static final int FEW_DECADES = 4;
  private static final double[] STEPS = {1, 2, 5, 10};

  private final boolean log;
  private final double low;
  private final double high;
  private final List<Double> ticks;

  private ValueScale(boolean log, List<Double> ticks) {
    this.log = log;
    this.ticks = List.copyOf(ticks);
    this.low = ticks.getFirst();
    this.high = ticks.getLast();
  }

  /** An axis that holds both values and everything between them. */
  public static ValueScale of(double least, double most) {
    if (!Double.isFinite(least) || !Double.isFinite(most) || least > most) {
      throw new IllegalArgumentException("no range: " + least + " to " + most);
    }
    return least > 0 && most / least > LOG_FROM
        ? new ValueScale(true, logTicks(least, most))
        : new ValueScale(false, linearTicks(Math.min(0, least), Math.max(0, most)));
  }

  /** Whether equal steps are equal factors. */
  public boolean isLog() {
    return log;
  }

  /** The values that the axis names, ascending; the ends of the axis are among them. */
  public List<Double> ticks() {
    return ticks;
  }

  /** Where a value stands, from 0 to 1; values outside stand at the nearer end. */
  public double position(double value) {
    double at =
        log
            ? (Math.log10(Math.max(value, low)) - Math.log10(low))
                / (Math.log10(high) - Math.log10(low))
            : (value - low) / (high - low);
    return Math.clamp(at, 0, 1);
  }

  private static List<Double> linearTicks(double from, double to) {
    double step = to > from ? step((to - from) / MOST_STEPS) : 1;
    long first = (long) Math.floor(from / step);
    long last = Math.max(first + 1, (long) Math.ceil(to / step));
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The least round number that is not smaller. */
  private static double step(double least) {
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * decade >= least * (1 - 1e-9)) {
        return step * decade;
      }
    }
    return 10 * decade;
  }

  private static List<Double> logTicks(double least, double most) {
    int first = (int) Math.floor(Math.log10(least) + 1e-9);
    int last = (int) Math.ceil(Math.log10(most) - 1e-9);
    int each = Math.ceilDiv(last - first, MOST_DECADES);
    double[] within = last - first <= FEW_DECADES ? new double[] {1, 2, 5} : new double[] {1};
    List<Double> ticks = new ArrayList<>();
    for (int decade = first; decade < last + each; decade += each) {
      for (double step : within) {
        ticks.add(step * Math.pow(10, decade));
      }
    }
    while (ticks.size() > 2 && ticks.get(1) <= least) {
      ticks.removeFirst();
    }
    while (ticks.size() > 2 && ticks.get(ticks.size() - 2) >= most) {
      ticks.removeLast();
    }
    return ticks;
  }
}
