package dev.tidemark.search.compare;

import java.util.Arrays;
import java.util.Collection;

/** The five numbers of a set of values, quartiles by linear interpolation as in statistics. */
public record Quartiles(double min, double q1, double median, double q3, double max) {

  /**
   * Of at least one value.
   *
   * @throws IllegalArgumentException of none
   */
  public static Quartiles of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing has no middle");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Quartiles(
        sorted[0], at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
  }

  /** The largest over the smallest; infinite or less than 1 where they don't have the same sign. */
  public double factor() {
    return min == max ? 1 : max / min;
  }
}
