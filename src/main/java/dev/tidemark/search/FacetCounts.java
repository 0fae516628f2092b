package dev.tidemark.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a facet over a result, the facet's own selection left out.
 *
 * @param distinct how many values have a count, of which {@code values} may be the first
 * @param interval {@code year} or {@code month} for dates, otherwise null
 * @param values most frequent first, ties by value; bands and dates in their natural order;
 *     selected values always among them, even with a count of 0
 */
public record FacetCounts(
    Facet facet, int distinct, @Nullable String interval, List<Value> values) {

  /**
   * One value.
   *
   * @param value as filters take it
   * @param count the rows that choosing it alone would give
   */
  public record Value(String value, long count, boolean selected) {}

  public FacetCounts {
    values = List.copyOf(values);
  }
}
