package dev.tidemark.search.engine;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** All values of a facet, for faces that show it otherwise than page by page. */
public final class WholeFacet {
  private static final int PAGE = 200;

  private WholeFacet() {}

  /** Each value with its count, most frequent first; errors as {@link SearchEngine#facet}. */
  public static Map<String, Long> of(SearchEngine engine, SearchRequest request, Facet facet) {
    Map<String, Long> counts = new LinkedHashMap<>();
    int distinct;
    int asked = 0;
    do {
      FacetCounts page = engine.facet(new FacetRequest(request, facet, null, PAGE, asked));
      page.values().forEach(value -> counts.put(value.value(), value.count()));
      distinct = page.distinct();
      asked += PAGE;
    } while (asked < distinct);
    return counts;
  }
}
