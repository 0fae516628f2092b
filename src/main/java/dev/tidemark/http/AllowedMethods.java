package dev.tidemark.http;

import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.Set;

/** The methods that a path answers, for the {@code Allow} header. */
final class AllowedMethods {
  static final String READ = "GET, HEAD, OPTIONS";

  /** Where programs ask by messages: it answers POST, and changes nothing. */
  static final String MCP = "/mcp";

  private static final String API = "/api/v1/";
  private static final String ARTICLES = "/api/v1/articles";
  private static final String KEYS = "/api/v1/keys";
  private static final Set<HttpMethod> KNOWN =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private AllowedMethods() {}

  /**
   * Whether the path, by all that is known of it here, answers another method only. Encoded letters
   * count as themselves. What lies elsewhere below the API and {@code /mcp} is for routing to say:
   * it may not exist at all.
   */
  static boolean refuse(HttpMethod method, String path) {
    if (!KNOWN.contains(method)) {
      return true;
    }
    String plain = plain(path);
    boolean similar = plain.startsWith(ARTICLES + '/') && plain.endsWith("/similar");
    boolean elsewhere =
        plain.startsWith(MCP) || (plain.startsWith(API) && of(plain).equals(READ) && !similar);
    return !elsewhere && !Arrays.asList(of(plain).split(", ")).contains(method.name());
  }

  static String of(String path) {
    String plain = plain(path);
    if (plain.equals(ARTICLES) || plain.equals(ARTICLES + "/bulk")) {
      return "POST, OPTIONS";
    }
    if (plain.equals(MCP)) {
      return "POST, OPTIONS";
    }
    if (plain.equals(KEYS)) {
      return "GET, HEAD, POST, OPTIONS";
    }
    if (isOneOf(KEYS, plain)) {
      return "DELETE, OPTIONS";
    }
    return isOneOf(ARTICLES, plain) ? "GET, HEAD, PUT, DELETE, OPTIONS" : READ;
  }

  private static boolean isOneOf(String all, String path) {
    return path.startsWith(all + '/') && path.indexOf('/', all.length() + 1) < 0;
  }

  private static String plain(String path) {
    String decoded = PercentCoding.decode(path);
    String plain = decoded == null ? path : decoded;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
