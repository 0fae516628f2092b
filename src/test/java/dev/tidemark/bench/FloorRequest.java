package dev.tidemark.bench;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of the mix as the floor reads it: no more than the mix has.
 *
 * @param q words that must all be there, or one phrase in quotation marks; empty for everything
 * @param filters values and ranges by name
 * @param page from 1
 */
record FloorRequest(String q, Map<String, String> filters, int page) {

  static FloorRequest of(String target) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : target.substring(target.indexOf('?') + 1).split("&")) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    String q = taken(parameters, "q", "");
    int page = Integer.parseInt(taken(parameters, "page", "1"));
    parameters.remove("facets");
    return new FloorRequest(q, parameters, page);
  }

  private static String taken(Map<String, String> parameters, String name, String otherwise) {
    @Nullable String value = parameters.remove(name);
    return value == null ? otherwise : value;
  }

  boolean isPhrase() {
    return q.startsWith("\"");
  }
}
