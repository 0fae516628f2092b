package dev.tidemark.quality;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's: how far two measures put the same things in the same order. */
final class RankCorrelation {
  private RankCorrelation() {}

  /** From -1 to 1; equal values share their rank. 0 where one of them is always the same. */
  static double of(double[] some, double[] others) {
    double[] a = ranks(some);
    double[] b = ranks(others);
    double middle = (a.length - 1) / 2.0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - middle) * (b[i] - middle);
      first += (a[i] - middle) * (a[i] - middle);
      second += (b[i] - middle) * (b[i] - middle);
    }
    return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
