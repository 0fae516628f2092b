package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the engine and lays the answer out as a page of results. Thread-safe. */
@ApplicationScoped
public class SearchViews {
  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public SearchViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** The page for what was read from an address; errors as the engine's. */
  public SearchView of(Read read) {
    SearchRequest request = read.request();
    SearchResult result = engine.search(request);
    SearchLinks links = new SearchLinks(request, reader);
    Hits hits = new Hits(links);
    return new SearchView(
        new Frames(engine).of(read, links, Found.of(result)),
        (request.page() - 1) * request.size() + 1,
        result.hits().stream().map(hits::of).toList(),
        hasNumbers(result) ? links.other() : null);
  }

  /** Unless the kinds of number were counted and there are none. */
  private static boolean hasNumbers(SearchResult result) {
    return result.facets().stream()
        .filter(counts -> counts.facet() == Facet.METRIC)
        .allMatch(counts -> counts.distinct() > 0);
  }
}
