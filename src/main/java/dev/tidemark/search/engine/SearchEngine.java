package dev.tidemark.search.engine;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import java.util.List;
import java.util.Optional;

/** Answers searches over what is visible. Thread-safe; each call has its own deadline. */
public interface SearchEngine {

  /**
   * The hits, total and facets of a request, all of one and the same view of the index.
   *
   * @throws EngineUnavailableException when the index can't be read now
   * @throws DeadlineExceededException when nothing could be found in time
   */
  SearchResult search(SearchRequest request);

  /**
   * The articles nearest to one by content, the nearest first, none of its own story; errors as
   * {@link #search}.
   *
   * @param size how many at most, from 1
   * @return empty when no article of that id is visible
   */
  Optional<List<Hit>> similar(String id, int size);

  /**
   * The metrics that a request for {@link SearchRequest.Rows#METRICS} finds, with their facets and
   * statistics, all of one and the same view of the index; errors as {@link #search}.
   */
  MetricResult metrics(SearchRequest request);

  /**
   * The metrics that a request finds and that name a target year, as marks in a plot; errors as
   * {@link #search}.
   *
   * @param atMost how many; of more, the first by year and id
   */
  List<MetricPoint> points(SearchRequest request, int atMost);

  /** The values of one facet, page by page; errors as {@link #search}. */
  FacetCounts facet(FacetRequest request);

  /** How many articles are visible. */
  long size();

  /** A number that changes whenever the visible index does. */
  long generation();
}
