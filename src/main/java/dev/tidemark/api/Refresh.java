package dev.tidemark.api;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.InvalidParameterException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Whether a write answers only when searches see it. */
final class Refresh {
  private Refresh() {}

  /**
   * @throws InvalidParameterException when {@code refresh} says something other than {@code wait}
   */
  static boolean isAwaited(HttpServerRequest request) {
    List<String> values = Parameters.read(request.query()).get("refresh");
    if (values == null) {
      return false;
    }
    if (!values.stream().allMatch("wait"::equals)) {
      throw new InvalidParameterException(
          "invalid_parameter", "refresh", "refresh can be wait, or be left out.");
    }
    return true;
  }
}
