package dev.tidemark.web.search;

import dev.tidemark.search.Facet;

/** Addresses of the pages that list a facet whole. */
public final class FacetList {
  private FacetList() {}

  /** The page of a facet. */
  public static String path(Facet facet) {
    return "/facets/" + facet.parameter();
  }
}
