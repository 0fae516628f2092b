package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest.Rows;

/** Addresses of the pages that list a facet whole. */
public final class FacetList {
  private FacetList() {}

  /** The page of a facet of such rows. */
  public static String path(Rows rows, Facet facet) {
    String folder = rows == Rows.METRICS ? SearchLinks.METRICS_PATH + "/facets/" : "/facets/";
    return folder + facet.parameter();
  }
}
