package dev.tidemark.search;

/**
 * What a score is made of. None of it decides what is found, only in which order. Chosen on test
 * collections, see docs/relevance.md.
 *
 * @param k1 BM25's saturation: how much a word's further occurrences add
 * @param b BM25's length: how much long texts are held back, 0 to 1
 * @param title how many occurrences in the body one in the title counts for (BM25F)
 * @param lead the same for subtitle and summary
 * @param adjacent what two words of the query side by side add, in parts of what a word does
 * @param near the same within eight words, in any order
 * @param feedbackArticles how many of the best articles lend their words to long queries; 0 for
 *     none
 * @param feedbackTerms how many words they lend together
 * @param feedback the weight of all lent words together, in parts of the query's own
 * @param freshness the most that being new adds to a score, half of it a year later; 0 to turn off
 * @param quality the most that quality adds to a score; 0 to turn off
 */
public record Ranking(
    float k1,
    float b,
    float title,
    float lead,
    float adjacent,
    float near,
    int feedbackArticles,
    int feedbackTerms,
    float feedback,
    float freshness,
    float quality) {

  /** What holds over all collections that we tried. */
  public static final Ranking DEFAULTS =
      new Ranking(1.2f, 0.65f, 2.5f, 1.5f, 0.12f, 0.12f, 7, 30, 0.25f, 0.6f, 0.6f);

  /** BM25 over the fields and nothing else. */
  public Ranking plain() {
    return new Ranking(k1, b, title, lead, 0, 0, 0, 0, 0, 0, 0);
  }
}
