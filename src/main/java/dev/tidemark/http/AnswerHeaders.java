package dev.tidemark.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;

/** The headers that every answer carries, whoever makes it. */
final class AnswerHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types tidemark";

  private static final String PERMISSIONS_POLICY =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  private AnswerHeaders() {}

  static void add(HttpServerRequest request, MultiMap headers) {
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", PERMISSIONS_POLICY);
    headers.set("X-Permitted-Cross-Domain-Policies", "none");
    headers.set("X-Frame-Options", "DENY");
    addVary(headers);
    if (request.version() == HttpVersion.HTTP_2) {
      headers.remove(HttpHeaders.CONNECTION);
    }
    boolean read = !EarlyRefusal.isWrite(request);
    headers.set("Cross-Origin-Resource-Policy", read ? "cross-origin" : "same-origin");
    if (read) {
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set(
          "Access-Control-Expose-Headers",
          "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition,"
              + " Tidemark-Total, Tidemark-Query, Tidemark-Time");
    }
  }

  /**
   * Answers to a browser that asks whether another site's page may read. It may, with the headers
   * that make reading cheap, and no more: {@code Authorization} is not among them, as reading needs
   * no key and a key has no place in another site's page; writing methods are not, as programs that
   * write are no pages.
   */
  static void addPreflight(String path, MultiMap headers) {
    boolean messages = path.equals(AllowedMethods.MCP);
    headers.set("Access-Control-Allow-Methods", messages ? "POST" : "GET, HEAD");
    headers.set(
        "Access-Control-Allow-Headers",
        messages
            ? "Accept, Content-Type, Mcp-Protocol-Version, Mcp-Session-Id"
            : "Accept, If-None-Match");
    headers.set("Access-Control-Max-Age", "86400");
  }

  static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains("Access-Control-Request-Method");
  }

  private static void addVary(MultiMap headers) {
    String vary = headers.get(HttpHeaders.VARY);
    if (vary == null) {
      headers.set(HttpHeaders.VARY, "Accept-Encoding");
    } else if (!vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
      headers.set(HttpHeaders.VARY, vary + ", Accept-Encoding");
    }
  }
}
