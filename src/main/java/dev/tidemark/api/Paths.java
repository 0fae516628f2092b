package dev.tidemark.api;

import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import jakarta.ws.rs.core.Response;

/** The addresses that answers link to; relative to the site, so no request can bend them. */
final class Paths {
  static final String SEARCH = "/api/v1/search";
  static final String SUGGEST = "/api/v1/suggest";
  static final String FACETS = "/api/v1/facets";
  static final String ARTICLES = "/api/v1/articles";
  static final String METRICS = "/api/v1/metrics";
  static final String EXPORT = "/api/v1/export";
  static final String COMPARE = "/api/v1/compare";
  static final String COMPARED = EXPORT + "/compare";
  static final String TOPICS = "/api/v1/topics";
  static final String KEYS = "/api/v1/keys";
  static final String FEEDS = "/api/v1/feeds";
  static final String QUARANTINE = "/api/v1/quarantine";

  private Paths() {}

  /** Where such rows are searched for. */
  static String of(Rows rows) {
    return rows == Rows.METRICS ? METRICS : SEARCH;
  }

  /** Where the facets of such rows are listed whole. */
  static String facets(Rows rows) {
    return rows == Rows.METRICS ? METRICS + "/facets" : FACETS;
  }

  /** The page that shows the same. */
  static String page(SearchRequest request) {
    return with(pagePath(request), SearchAddress.of(request));
  }

  /** The page that shows the same, from the request's cursor on where it has one. */
  static String page(SearchRequest request, CursorCodec cursors) {
    return with(pagePath(request), SearchAddress.of(request, cursors));
  }

  private static String pagePath(SearchRequest request) {
    return request.rows() == Rows.METRICS ? "/metrics" : "/search";
  }

  /** The answer at an address that was another's before. */
  static Response movedTo(String path) {
    return Response.status(Response.Status.MOVED_PERMANENTLY).header("Location", path).build();
  }

  /** The place of a number on the page of its article. */
  static String number(String article, String metric) {
    return "/articles/" + article + "#number-" + metric.substring(metric.lastIndexOf('.') + 1);
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
