package dev.tidemark.story;

import dev.tidemark.story.Sample.Overlap;

/**
 * Whether two articles tell the same story, each way round the same. Sharing words is not enough
 * where texts are made from a form: then the numbers in them differ, or their headlines.
 */
public final class SameStory {
  /** With fewer shingles there is too little to tell copies from texts made from the same form. */
  static final int LEAST = 12;

  /** From so many shingles on a text is long enough to be cut, extended and still known again. */
  private static final int LONG = 80;

  private static final double LONG_JACCARD = 0.36;
  private static final double CUT = 0.85;
  private static final double CUT_JACCARD = 0.2;
  private static final int FEW_NUMBERS = 5;
  private static final double NUMBERS = 0.25;

  private static final double SHORT_CONTAINMENT = 0.9;
  private static final double RENAMED_CONTAINMENT = 0.95;
  private static final double SHORT_JACCARD = 0.4;
  private static final int SHORT_DAYS = 30;

  private SameStory() {}

  /** Whether they do. */
  public static boolean isTold(Sketch one, Sketch other) {
    long least = Math.min(one.shingles().size(), other.shingles().size());
    if (least < LEAST) {
      return false;
    }
    Overlap overlap = one.shingles().with(other.shingles());
    return least < LONG ? isShort(one, other, overlap) : isLong(one, other, overlap);
  }

  private static boolean isLong(Sketch one, Sketch other, Overlap overlap) {
    boolean alike =
        overlap.jaccard() >= LONG_JACCARD
            || (overlap.containment() >= CUT && overlap.jaccard() >= CUT_JACCARD);
    return alike && numbersAgree(one, other);
  }

  /** Excerpts: nothing but cut, within a month, and not another issue of a series. */
  private static boolean isShort(Sketch one, Sketch other, Overlap overlap) {
    Headline headline = one.headline();
    boolean another = headline.namesAnother(other.headline());
    return overlap.containment() >= (another ? RENAMED_CONTAINMENT : SHORT_CONTAINMENT)
        && overlap.jaccard() >= SHORT_JACCARD
        && !(another && headline.isOfPublisher(other.headline()))
        && headline.isOfTheSameIssue(other.headline())
        && isNear(one.day(), other.day());
  }

  private static boolean numbersAgree(Sketch one, Sketch other) {
    Overlap numbers = one.numbers().with(other.numbers());
    return Math.min(numbers.ours(), numbers.theirs()) < FEW_NUMBERS
        || numbers.containment() >= NUMBERS;
  }

  private static boolean isNear(int one, int other) {
    return one == Sketch.NO_DAY
        || other == Sketch.NO_DAY
        || Math.abs((long) one - other) < SHORT_DAYS;
  }
}
