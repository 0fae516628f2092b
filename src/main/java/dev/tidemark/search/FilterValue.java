package dev.tidemark.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value of a filter. */
public sealed interface FilterValue {

  /** As written in the address, in canonical spelling. */
  String text();

  /** A value that an article has or has not; compared exactly, a provider also by its domain. */
  record Term(String text) implements FilterValue {}

  /**
   * A range of whole numbers, ends included.
   *
   * @param from null when open
   * @param to null when open
   */
  record NumberRange(String text, @Nullable Integer from, @Nullable Integer to)
      implements FilterValue {}

  /** Articles that have no value at all: quality's {@code none}. */
  record Missing(String text) implements FilterValue {}

  /**
   * A span of time.
   *
   * @param from first instant inside; null when open
   * @param until first instant after it; null when open
   */
  record DateRange(String text, @Nullable Instant from, @Nullable Instant until)
      implements FilterValue {}
}
