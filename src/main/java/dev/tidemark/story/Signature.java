package dev.tidemark.story;

import java.util.Arrays;

/**
 * Bands of minimal hashes: two texts that share half of their shingles share a band with a
 * probability of .998, unrelated ones hardly ever.
 */
final class Signature {
  private static final int BANDS = 48;
  private static final int ROWS = 3;
  private static final int[] FLIPS = ints(1_000);
  private static final int[] FACTORS = ints(2_000);

  private Signature() {}

  /** One number a band; equal numbers in two texts mean a shared band. None for no shingles. */
  static int[] bands(long[] shingles, int count) {
    if (count == 0) {
      return new int[0];
    }
    int[] least = new int[BANDS * ROWS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      lower(least, (int) shingles[i]);
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = Hashes.mix(key + least[band * ROWS + row]);
      }
      bands[band] = (int) (key >>> Integer.SIZE);
    }
    return bands;
  }

  /** Plain enough to be done for several at a time. */
  private static void lower(int[] least, int shingle) {
    for (int h = 0; h < least.length; h++) {
      least[h] = Math.min(least[h], (shingle ^ FLIPS[h]) * FACTORS[h]);
    }
  }

  private static int[] ints(int from) {
    int[] ints = new int[BANDS * ROWS];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) Hashes.mix(from + i) | 1;
    }
    return ints;
  }
}
