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

/** An engine for tests that ask it one thing; everything else is a mistake of the test. */
public interface UnaskedEngine extends SearchEngine {
  @Override
  default SearchResult search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  default Optional<List<Hit>> similar(String id, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  default List<Suggestion> suggest(SuggestRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  default MetricResult metrics(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  default List<MetricPoint> points(SearchRequest request, int atMost) {
    throw new UnsupportedOperationException();
  }

  @Override
  default List<ProviderFacts> providers() {
    throw new UnsupportedOperationException();
  }

  @Override
  default FacetCounts facet(FacetRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  default long size() {
    throw new UnsupportedOperationException();
  }

  @Override
  default long generation() {
    throw new UnsupportedOperationException();
  }
}
