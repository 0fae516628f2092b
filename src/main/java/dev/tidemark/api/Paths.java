package dev.tidemark.api;

import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;

/** The addresses that answers link to; relative to the site, so no request can bend them. */
final class Paths {
  static final String SEARCH = "/api/v1/search";
  static final String FACETS = "/api/v1/facets";
  static final String ARTICLES = "/api/v1/articles";
  static final String QUARANTINE = "/api/v1/quarantine";

  private Paths() {}

  /** The page that shows the same. */
  static String page(SearchRequest request) {
    return with("/search", SearchAddress.of(request));
  }

  static String article(String id) {
    return ARTICLES + '/' + id;
  }

  /**
   * @param query encoded; empty for none
   */
  static String with(String path, String query) {
    return query.isEmpty() ? path : path + '?' + query;
  }

  /** The query with one more parameter, whose value needs no encoding. */
  static String and(String query, String parameter, String value) {
    return (query.isEmpty() ? "" : query + '&') + parameter + '=' + value;
  }
}
