package dev.tidemark.web.agree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search says, whichever face says it; equal where the faces agree.
 *
 * @param hits ids in order
 * @param facets by parameter; those with something to show
 * @param bars over time: how many in each, and whether it is chosen
 * @param filters in force, {@code name=value}, sorted
 * @param notices without those on statistics
 */
record Answer(
    long total,
    List<String> hits,
    Map<String, List<Value>> facets,
    List<Bar> bars,
    List<String> filters,
    @Nullable String didYouMean,
    List<String> notices) {

  /** A value of a facet. */
  record Value(String value, long count, boolean selected) {}

  /** A span of time. */
  record Bar(long count, boolean selected) {}
}
