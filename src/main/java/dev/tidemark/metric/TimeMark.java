package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that name a time.
 *
 * @param first token, preposition included
 * @param last token, inclusive
 * @param from null for a single point
 */
record TimeMark(int first, int last, @Nullable String from, @Nullable String to) {
  boolean isSpan() {
    return from != null;
  }
}
