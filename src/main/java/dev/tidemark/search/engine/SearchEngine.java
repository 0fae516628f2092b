package dev.tidemark.search.engine;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
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

  /** Every provider of a visible article, the one with most first; errors as {@link #search}. */
  List<ProviderFacts> providers();

  /**
   * Titles and values that go on from what is typed; errors as {@link #search}.
   *
   * <p>A text matches from its start, or from the start of any word inside; its last word may be
   * unfinished. Case, accents and signs between words do not count. Where fewer match than are
   * wanted, those with one typo in one word of four letters or more and no digit follow: a letter,
   * or a space, too many, missing, wrong or swapped with its neighbour.
   *
   * <p>Matches at the start come first, then those inside, then the same with a typo. Within each,
   * the two most frequent values come before the titles, by quality, then newness, and the other
   * values after them. The same text of the same kind comes once.
   */
  List<Suggestion> suggest(SuggestRequest request);

  /** How many articles are visible. */
  long size();

  /** A number that changes whenever the visible index does. */
  long generation();
}
