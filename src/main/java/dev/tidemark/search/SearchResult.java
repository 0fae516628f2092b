package dev.tidemark.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total rows found, exactly
 * @param generation changes whenever the visible index does
 * @param facets in the order asked for
 * @param didYouMean a query that would find more; null when there is nothing to correct
 * @param notices what was read differently than typed, or left out, in sentences
 * @param next where to go on; null at the end
 */
public record SearchResult(
    long total,
    long generation,
    List<Hit> hits,
    List<FacetCounts> facets,
    @Nullable String didYouMean,
    List<String> notices,
    @Nullable Cursor next) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }
}
