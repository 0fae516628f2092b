package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.Filters;
import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The counts of results that were counted lately: whoever turns a page, sorts anew or opens the
 * first page asks for the same ones, and a view never changes. Thread-safe.
 */
final class FacetMemory {
  private static final int REMEMBERED = 256;

  private final Map<Counted, List<FacetCounts>> counts = Collections.synchronizedMap(new Latest());

  /** What counts depend on; neither the page nor the order. */
  private record Counted(
      IndexReader.CacheKey view,
      RowFields rows,
      Query base,
      Map<Facet, Query> wanted,
      boolean folded,
      Filters filters,
      List<Facet> facets) {}

  private static final class Latest extends LinkedHashMap<Counted, List<FacetCounts>> {
    private static final long serialVersionUID = 1;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Counted, List<FacetCounts>> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** Counts where that was not done lately. */
  interface Count {
    List<FacetCounts> counts() throws IOException;
  }

  /**
   * The counts that a request asks for.
   *
   * @param plan of the rows, without scores
   */
  List<FacetCounts> of(
      IndexReader view, SearchRequest request, SearchPlan plan, boolean folded, Count count)
      throws IOException {
    Counted counted =
        new Counted(
            view.getReaderCacheHelper().getKey(),
            plan.rows(),
            plan.base(),
            plan.wanted(),
            folded,
            request.filters(),
            request.facets());
    @Nullable List<FacetCounts> known = counts.get(counted);
    if (known == null) {
      known = List.copyOf(count.counts());
      counts.put(counted, known);
    }
    return known;
  }
}
