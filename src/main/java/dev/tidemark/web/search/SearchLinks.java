package dev.tidemark.web.search;

import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The searches one step away from this one, as addresses of their pages. */
public final class SearchLinks {
  /** Where articles are shown. */
  public static final String PATH = "/search";

  /** Where metrics are shown. */
  public static final String METRICS_PATH = "/metrics";

  private final SearchRequest request;
  private final SearchRequestReader reader;
  private final Address address;

  public SearchLinks(SearchRequest request, SearchRequestReader reader) {
    this.request = request;
    this.reader = reader;
    this.address = Address.of(request);
  }

  /** Where such rows are shown. */
  public static String path(Rows rows) {
    return rows == Rows.METRICS ? METRICS_PATH : PATH;
  }

  /** The canonical address of a page of results, from its cursor on where it has one. */
  public static String canonical(SearchRequest request, CursorCodec cursors) {
    String query = SearchAddress.of(request, cursors);
    return query.isEmpty() ? path(request.rows()) : path(request.rows()) + "?" + query;
  }

  /** The search itself. */
  public Address address() {
    return address;
  }

  public SearchRequest request() {
    return request;
  }

  public SearchRequestReader reader() {
    return reader;
  }

  /** With a value chosen, or no longer chosen. */
  public String toggled(Facet facet, String value) {
    return page(SearchAddress.toggled(request, facet, value));
  }

  /** With a value left out, or no longer left out. */
  public String excluded(Facet facet, String value) {
    return page(SearchAddress.excluded(request, facet, value));
  }

  /** On another page. */
  public String onPage(int number) {
    return page(SearchAddress.onPage(request, number));
  }

  /** With one parameter set to a value, whatever it was before; from the first page. */
  public String with(String name, String value) {
    return page(requestWith(name, value));
  }

  /** Like {@link #with}, as a request. */
  public SearchRequest requestWith(String name, String value) {
    return requestWith(name, List.of(value));
  }

  private SearchRequest requestWith(String name, List<String> values) {
    Map<String, List<String>> parameters =
        address.without(parameter -> parameter.name().equals(name)).toMap();
    parameters.put(name, values);
    return read(parameters);
  }

  /**
   * The same search for the other kind of row: numbers for articles, articles for numbers. What
   * only one kind has, an order or a place in the list, is left out.
   */
  public String other() {
    Rows others = request.rows() == Rows.METRICS ? Rows.ARTICLES : Rows.METRICS;
    Map<String, List<String>> parameters =
        address.without(parameter -> !isShared(parameter.name())).toMap();
    return page(reader.read(others, parameters, Set.of()).request());
  }

  private static boolean isShared(String parameter) {
    return parameter.equals("q")
        || parameter.equals("match")
        || parameter.equals("copies")
        || FilterNames.isFilter(parameter);
  }

  /** With these values of a parameter and no others. */
  public String withAll(String name, List<String> values) {
    return page(requestWith(name, values));
  }

  /** What parameters ask for. */
  SearchRequest read(Map<String, List<String>> parameters) {
    return reader.read(request.rows(), parameters, Set.of()).request();
  }

  private static String page(SearchRequest request) {
    return Address.of(request).here();
  }
}
