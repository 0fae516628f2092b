package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that name a time.
 *
 * @param first token, preposition included
 * @param last token, inclusive
 * @param from null for a single point
 * @param to null where the time is open: {@code since 2022}
 */
record TimeMark(int first, int last, @Nullable String from, @Nullable String to) {
  /** Whether both ends are named: {@code since 2022} has but one. */
  boolean isSpan() {
    return from != null && to != null;
  }
}
