package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import java.util.List;
import java.util.Map;

/** The searches one step away from this one, as addresses of their pages. */
public final class SearchLinks {
  /** Where results are shown. */
  public static final String PATH = "/search";

  private final SearchRequest request;
  private final SearchRequestReader reader;
  private final Address address;

  public SearchLinks(SearchRequest request, SearchRequestReader reader) {
    this.request = request;
    this.reader = reader;
    this.address = Address.of(request);
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
    return reader.read(parameters).request();
  }

  /** With these values of a parameter and no others. */
  public String withAll(String name, List<String> values) {
    return page(requestWith(name, values));
  }

  /** What parameters ask for. */
  SearchRequest read(Map<String, List<String>> parameters) {
    return reader.read(parameters).request();
  }

  private static String page(SearchRequest request) {
    return Address.of(request).on(PATH);
  }
}
