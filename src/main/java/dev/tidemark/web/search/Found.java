package dev.tidemark.web.search;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result says of itself, whatever its rows are.
 *
 * @param didYouMean a query that would find more; null when there is nothing to correct
 */
public record Found(
    long total, List<FacetCounts> facets, @Nullable String didYouMean, List<String> notices) {
  public Found {
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }

  /** Of articles. */
  public static Found of(SearchResult result) {
    return new Found(result.total(), result.facets(), result.didYouMean(), result.notices());
  }
}
