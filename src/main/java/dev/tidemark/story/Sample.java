package dev.tidemark.story;

import java.util.Arrays;

/**
 * A set of things by their hashes, whole while it is small. Of a large one, those in a part of the
 * space of hashes that is halved until few enough are left: the same part for every set of that
 * level, so that two samples can be compared as the sets could.
 *
 * @param level how often the space was halved
 * @param hashes of 24 bits, ascending, all below the level's bound
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by Sketch alone
record Sample(int level, int[] hashes) {
  private static final int BITS = 24;

  /** How many 24-bit hashes there could be. */
  private static final int SPACE = 1 << BITS;

  /** A sample of so many at most. */
  static Sample of(int[] all, int length, int most) {
    int[] distinct = new int[length];
    for (int i = 0; i < length; i++) {
      distinct[i] = all[i] >>> (Integer.SIZE - BITS);
    }
    Arrays.sort(distinct);
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (count == 0 || distinct[count - 1] != distinct[i]) {
        distinct[count++] = distinct[i];
      }
    }
    int level = 0;
    while (count > most) {
      level++;
      count = below(distinct, count, level);
    }
    return new Sample(level, Arrays.copyOf(distinct, count));
  }

  /** About how many the whole set has. */
  long size() {
    return (long) hashes.length << level;
  }

  /** How many two sets have in common and each for itself, looked at equally closely. */
  Overlap with(Sample other) {
    int common = Math.max(level, other.level);
    int ours = below(hashes, hashes.length, common);
    int theirs = below(other.hashes, other.hashes.length, common);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < ours && j < theirs) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, ours, theirs);
  }

  /** How many of the first hashes are in the part that is left at a level. */
  private static int below(int[] ascending, int count, int level) {
    int place = Arrays.binarySearch(ascending, 0, count, SPACE >>> level);
    return place >= 0 ? place : -place - 1;
  }

  /**
   * @param shared how many both sets have
   * @param ours how many one has
   * @param theirs how many the other has
   */
  record Overlap(int shared, int ours, int theirs) {

    /** Of all that either has, the part that both have; 0 where there is nothing. */
    double jaccard() {
      int all = ours + theirs - shared;
      return all == 0 ? 0 : (double) shared / all;
    }

    /** Of the smaller set, the part that the other has too; 0 where it is empty. */
    double containment() {
      int smaller = Math.min(ours, theirs);
      return smaller == 0 ? 0 : (double) shared / smaller;
    }
  }
}
