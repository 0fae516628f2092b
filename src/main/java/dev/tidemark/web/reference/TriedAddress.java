package dev.tidemark.web.reference;

import dev.tidemark.web.reference.ApiReference.Operation;
import dev.tidemark.web.reference.ApiReference.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The address that a filled-in form asks for. */
final class TriedAddress {
  private TriedAddress() {}

  /**
   * The path with its parts filled in and the parameters that say something; nothing but what the
   * operation knows. Empty when a part of the path is left open.
   */
  static Optional<String> of(Operation operation, Map<String, List<String>> filled) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    for (Parameter parameter :
        Stream.concat(operation.first().stream(), operation.rest().stream()).toList()) {
      for (String value : filled.getOrDefault(parameter.name(), List.of())) {
        if (parameter.inPath()) {
          path = path.replace("{" + parameter.name() + "}", encoded(value.strip()));
        } else if (!value.isBlank()) {
          query.append(query.isEmpty() ? '?' : '&');
          query.append(encoded(parameter.name())).append('=').append(encoded(value));
        }
      }
    }
    boolean open = path.contains("{") || path.contains("//") || path.endsWith("/");
    return open ? Optional.empty() : Optional.of(path + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
