package dev.tidemark.web;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.search.Address;
import dev.tidemark.web.search.FacetValues;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the engine for a facet and lays it out as a list. Thread-safe. */
@ApplicationScoped
class FacetListViews {
  private static final int SIZE = 120;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  FacetListViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /**
   * One page of a list.
   *
   * @param rows what is counted
   * @param parameters of the search, with those of the list itself
   */
  FacetListView of(
      Rows rows,
      Facet facet,
      String path,
      Map<String, List<String>> parameters,
      String prefix,
      int page) {
    Map<String, List<String>> ofSearch = new HashMap<>(parameters);
    ofSearch.keySet().removeAll(List.of("prefix", "page", "cursor", "size", "facets"));
    SearchRequest request = reader.read(rows, ofSearch, Set.of()).request();
    SearchLinks links = new SearchLinks(request, reader);
    Address address = links.address();
    FacetCounts counts =
        engine.facet(
            new FacetRequest(
                request, facet, prefix.isEmpty() ? null : prefix, SIZE, (page - 1) * SIZE));
    boolean everything = address.parameters().isEmpty();
    boolean more = (long) page * SIZE < counts.distinct();
    return new FacetListView(
        path,
        heading(facet, counts.distinct(), prefix),
        FacetText.plural(facet),
        everything ? null : scope(request),
        address.here(),
        FacetValues.chips(address),
        address.parameters(),
        prefix,
        FacetValues.of(counts, links),
        page > 1 ? list(path, address, prefix, page - 1) : null,
        more ? list(path, address, prefix, page + 1) : null,
        prefix.isEmpty() ? null : address.on(path));
  }

  private static String heading(Facet facet, int distinct, String prefix) {
    String noun =
        distinct == 1
            ? FacetText.title(facet).toLowerCase(java.util.Locale.UK)
            : FacetText.plural(facet);
    String start = prefix.isEmpty() ? "" : " starting with “" + prefix + "”";
    return (distinct == 0 ? "No" : Counted.number(distinct)) + " " + noun + start;
  }

  private static @Nullable String scope(SearchRequest request) {
    String rows = request.rows() == Rows.METRICS ? "numbers" : "articles";
    return request.q().isBlank()
        ? "the " + rows + " you narrowed to"
        : "“" + request.q().strip() + "”";
  }

  private static String list(String path, Address address, String prefix, int page) {
    StringBuilder query = new StringBuilder(address.query());
    append(query, "prefix", prefix);
    append(query, "page", page == 1 ? "" : Integer.toString(page));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }
}
