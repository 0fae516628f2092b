package dev.tidemark.http;

/** The methods that a path answers, for the {@code Allow} header. */
final class AllowedMethods {
  static final String READ = "GET, HEAD, OPTIONS";

  /** Where programs ask by messages: it answers POST, and changes nothing. */
  static final String MCP = "/mcp";

  private static final String ARTICLES = "/api/v1/articles";
  private static final String KEYS = "/api/v1/keys";

  private AllowedMethods() {}

  /** Whether anything under the path takes more than reads; encoded letters count as themselves. */
  static boolean mayWrite(String path) {
    String decoded = PercentCoding.decode(path);
    return decoded != null && (decoded.startsWith("/api/v1/") || decoded.startsWith(MCP));
  }

  static String of(String path) {
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (plain.equals(ARTICLES) || plain.equals(ARTICLES + "/bulk")) {
      return "POST, OPTIONS";
    }
    if (plain.equals(MCP)) {
      return "POST, OPTIONS";
    }
    if (plain.startsWith(KEYS)) {
      return plain.equals(KEYS) ? "GET, HEAD, POST, OPTIONS" : "DELETE, OPTIONS";
    }
    boolean oneArticle =
        plain.startsWith(ARTICLES + '/') && plain.indexOf('/', ARTICLES.length() + 1) < 0;
    return oneArticle ? "GET, HEAD, PUT, DELETE, OPTIONS" : READ;
  }
}
