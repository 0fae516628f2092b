package dev.tidemark.story;

/** Hashes that are the same on every machine and day: they are kept. */
final class Hashes {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Hashes() {}

  /** Every bit of the result depends on every bit of the value. */
  static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** A hash of something and what follows it. */
  static long then(long before, long next) {
    return (before ^ next) * GOLDEN + Long.rotateLeft(before, 23);
  }
}
