package dev.tidemark.story;

import java.util.Arrays;
import java.util.Random;

/** Ranks as frequent as those of words in prose: the first very often, most hardly ever. */
public final class Zipf {
  private static final double SHIFT = 2.7;

  private final double[] cumulative;

  /**
   * @param size how many ranks there are
   */
  public Zipf(int size) {
    cumulative = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / (i + SHIFT);
      cumulative[i] = sum;
    }
  }

  /** A rank from 0 to one below the size. */
  public int next(Random random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int place = Arrays.binarySearch(cumulative, at);
    return place >= 0 ? place : -place - 1;
  }
}
