package dev.tidemark.web.search;

import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The canonical address of a search as its parameters, so that one can be left out or set. Leaving
 * parameters out of a canonical address gives a canonical address.
 *
 * @param path of the page that shows such results
 */
public record Address(String path, List<Parameter> parameters) {

  /**
   * One parameter.
   *
   * @param name decoded
   * @param pair name and value as they stand in the address
   * @param value decoded
   */
  public record Parameter(String name, String pair, String value) {
    static Parameter of(String pair) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      return new Parameter(
          decode(name), pair, equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  public Address {
    parameters = List.copyOf(parameters);
  }

  /** The address of a request. */
  public static Address of(SearchRequest request) {
    String printed = SearchAddress.of(request);
    List<Parameter> parameters = new ArrayList<>();
    for (String pair : printed.split("&", -1)) {
      if (!pair.isEmpty()) {
        parameters.add(Parameter.of(pair));
      }
    }
    return new Address(SearchLinks.path(request.rows()), parameters);
  }

  /** The same without the parameters that a test picks, from the first page. */
  public Address without(Predicate<Parameter> unwanted) {
    return new Address(
        path,
        parameters.stream()
            .filter(unwanted.negate())
            .filter(parameter -> !isPlace(parameter.name()))
            .toList());
  }

  /** The same without one value of a parameter, from the first page. */
  public Address without(Parameter unwanted) {
    return without(unwanted::equals);
  }

  private static boolean isPlace(String name) {
    return name.equals("page") || name.equals("cursor");
  }

  /** Names and values for a reader. */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      map.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
    }
    return map;
  }

  /** The page of the search, ready for a link. */
  public String here() {
    return on(path);
  }

  /** Another path with these parameters, ready for a link. */
  public String on(String path) {
    return parameters.isEmpty() ? path : path + "?" + query();
  }

  /** The parameters alone. */
  public String query() {
    return parameters.stream().map(Parameter::pair).collect(Collectors.joining("&"));
  }
}
