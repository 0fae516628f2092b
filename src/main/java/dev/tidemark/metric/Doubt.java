package dev.tidemark.metric;

/**
 * What makes a reading doubtful, and by how much: the share of such readings that stays right where
 * nothing else speaks against them. The confidence is the product over all doubts, so that one
 * strong doubt or two lesser ones take a reading below {@link Metric#SURE}.
 *
 * <p>The shares were set by hand against labelled sentences, on the careful side of what was
 * counted there.
 */
enum Doubt {
  /** No word decided the type: the unit alone did. */
  TYPE_GUESSED(0.65, "no word nearby says what is measured"),
  /** Something was read as a type that only a word names, and the sentence names no owner. */
  NO_SUBJECT(0.9, "nothing names what is measured"),
  /** Named in an earlier sentence or the title, or by the number before. */
  SUBJECT_ELSEWHERE(0.95, "the subject is named elsewhere"),
  /** Hardly ever true for such a type and unit: rather a misreading, or a misprint. */
  UNUSUAL_SIZE(0.4, "an unusual size for such a thing"),
  /** A table or a list run together: words belong to other numbers. */
  CROWDED(0.7, "many numbers in one sentence"),
  /** Read otherwise in another country: {@code 1.234}, {@code €3,500 Mrd}, {@code 3 mil}. */
  AMBIGUOUS_NUMBER(0.45, "the number can be read in two ways"),
  /** Code, a formula, an address: no prose. */
  ODD_SIGNS(0.45, "signs beside the number that prose has not"),
  /** The rules know English: elsewhere the words around the number say little to them. */
  UNKNOWN_WORDS(0.7, "hardly a word of the sentence is known"),
  /** A forecast for a year that was over when the text appeared: a year or a verb is misread. */
  FORECAST_OF_THE_PAST(0.75, "a forecast for a year before the text appeared");

  /** Even of the readings that nothing speaks against, about one in twenty is wrong. */
  static final double BEST = 0.95;

  private final double right;
  private final String rule;

  Doubt(double right, String rule) {
    this.right = right;
    this.rule = rule;
  }

  double right() {
    return right;
  }

  /** In plain English, for the reasons. */
  String rule() {
    return rule;
  }
}
