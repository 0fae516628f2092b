package dev.tidemark.story;

import java.util.Arrays;

/**
 * Bands of minimal hashes: two texts that share half of their shingles share a band with a
 * probability of .996, unrelated ones hardly ever.
 */
final class Signature {
  private static final int BANDS = 42;
  private static final int ROWS = 3;
  private static final long[] SEEDS = seeds();

  private Signature() {}

  /** One number a band; equal numbers in two texts mean a shared band. None for no shingles. */
  static int[] bands(long[] shingles, int count) {
    if (count == 0) {
      return new int[0];
    }
    int[] least = new int[BANDS * ROWS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long shingle = shingles[i];
      for (int h = 0; h < least.length; h++) {
        int hash = (int) (((shingle ^ SEEDS[h]) * SEEDS[h]) >>> Integer.SIZE);
        least[h] = Math.min(least[h], hash);
      }
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = Hashes.mix(key * SEEDS[0] + least[band * ROWS + row]);
      }
      bands[band] = (int) (key >>> Integer.SIZE);
    }
    return bands;
  }

  private static long[] seeds() {
    long[] seeds = new long[BANDS * ROWS];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = Hashes.mix(0x7469646561L + i) | 1;
    }
    return seeds;
  }
}
