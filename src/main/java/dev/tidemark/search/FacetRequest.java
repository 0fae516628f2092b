package dev.tidemark.search;

import org.jspecify.annotations.Nullable;

/**
 * A whole facet of a result, page by page.
 *
 * @param search the result whose rows are counted
 * @param prefix values that start with it, without case; empty for all
 * @param size values wanted, 1 to 200
 * @param offset values to leave out from the start
 */
public record FacetRequest(
    SearchRequest search, Facet facet, @Nullable String prefix, int size, int offset) {}
