package dev.tidemark.metric;

import dev.tidemark.article.TextField;

/**
 * A field as the rules see it: the same length as the source, with everything that is not prose
 * (Markdown marks, link targets, code, formulas) blanked, so that every offset holds in both.
 *
 * @param source the field as written
 * @param seen what the rules read; {@link #BREAK} stands where a sentence can't go on
 */
record TextView(TextField field, String source, String seen) {
  /** Ends a sentence: table cells, blocks of code. */
  static final char BREAK = '\u2029';

  static TextView of(TextField field, String source) {
    return new TextView(field, source, MarkdownMask.mask(source));
  }
}
