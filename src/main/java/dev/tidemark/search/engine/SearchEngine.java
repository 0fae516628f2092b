package dev.tidemark.search.engine;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;

/** Answers searches over what is visible. Thread-safe; each call has its own deadline. */
public interface SearchEngine {

  /**
   * The hits, total and facets of a request, all of one and the same view of the index.
   *
   * @throws EngineUnavailableException when the index can't be read now
   * @throws DeadlineExceededException when nothing could be found in time
   */
  SearchResult search(SearchRequest request);

  /** The values of one facet, page by page; errors as {@link #search}. */
  FacetCounts facet(FacetRequest request);

  /** How many articles are visible. */
  long size();

  /** A number that changes whenever the visible index does. */
  long generation();
}
