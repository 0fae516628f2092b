package dev.tidemark.mcp;

import dev.tidemark.http.SiteAddress;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import jakarta.inject.Singleton;

/** Whole addresses of pages, as an assistant passes them on. */
@Singleton
public class Links {
  private final SiteAddress site;

  public Links(SiteAddress site) {
    this.site = site;
  }

  /** The page of an article. */
  String article(String id) {
    return site.absolute("/articles/" + id);
  }

  /** The place of a number on the page of its article. */
  String number(String metric) {
    int dot = metric.lastIndexOf('.');
    return article(metric.substring(0, dot)) + "#number-" + metric.substring(dot + 1);
  }

  /**
   * The page that shows what a request finds, from its start and with its own filters.
   *
   * @param path {@code /search}, {@code /metrics} or {@code /compare}
   */
  String page(String path, SearchRequest request) {
    SearchRequest shown =
        request.withFacets(request.rows().facets()).withSize(SearchLimits.DEFAULT_SIZE);
    String query = SearchAddress.of(shown);
    return site.absolute(query.isEmpty() ? path : path + '?' + query);
  }
}
