package dev.tidemark.lucene;

import java.util.Comparator;

/** Bands of twenty, {@code 40..59}. */
final class QualityBand {
  /** The band of articles without a quality. */
  static final String NONE = "none";

  private static final int WIDTH = 20;

  /** From the worst to the best, the unrated last. */
  static final Comparator<String> ORDER = Comparator.comparingInt(QualityBand::rank);

  private QualityBand() {}

  static String of(int quality) {
    int low = Math.max(0, quality) / WIDTH * WIDTH;
    return low + ".." + (low + WIDTH - 1);
  }

  private static int rank(String band) {
    int dots = band.indexOf("..");
    return dots <= 0 ? Integer.MAX_VALUE : Integer.parseInt(band.substring(0, dots));
  }
}
