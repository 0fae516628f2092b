package dev.tidemark.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key that a request shows, as {@code Authorization: Bearer KEY}.
 *
 * <p>The page for operators takes the key from a browser too, as the password of basic
 * authentication. Browsers send such a password along unasked, with what other sites make them
 * request as well: so it opens this one page to be read, and nothing else.
 */
final class ShownKey {
  private static final String SCHEME = "Bearer ";
  private static final String PEOPLES_SCHEME = "Basic ";
  private static final String FOR_PEOPLE = "/operator";

  private ShownKey() {}

  /** Its text, valid or not; null without one. */
  static @Nullable String in(HttpServerRequest request) {
    List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() != 1) {
      return null; // of two, a proxy may have judged the other one
    }
    String header = headers.getFirst();
    if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return header.substring(SCHEME.length()).strip();
    }
    return HttpMethod.GET.equals(request.method())
            && isForPeople(request.path())
            && header.regionMatches(true, 0, PEOPLES_SCHEME, 0, PEOPLES_SCHEME.length())
        ? password(header.substring(PEOPLES_SCHEME.length()).strip())
        : null;
  }

  /** Whether a browser asks for the key of a path. */
  static boolean isForPeople(@Nullable String path) {
    return FOR_PEOPLE.equals(path);
  }

  private static @Nullable String password(String encoded) {
    try {
      String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon < 0 ? null : both.substring(colon + 1);
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }
}
