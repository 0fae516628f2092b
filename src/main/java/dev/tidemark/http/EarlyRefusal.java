package dev.tidemark.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a request by its first line and headers alone, before anything routes, authenticates or
 * reads it.
 */
@Singleton
public class EarlyRefusal {
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final Set<String> KEY_PARAMETERS = Set.of("key", "api_key", "access_token");
  private static final String CREDENTIAL_IN_URL = "credential_in_url";
  private static final String BULK = "/api/v1/articles/bulk";

  private final ApiKeys keys;
  private final MemorySize bodyLimit;
  private final int requestLine;
  private final MemorySize messageLimit;

  public EarlyRefusal(ApiKeys keys, LimitsConfig limits) {
    this.keys = keys;
    this.bodyLimit = limits.body();
    this.requestLine = limits.requestLine();
    this.messageLimit = limits.message();
  }

  /** Why the request is refused; null when it may go on. */
  @Nullable ProblemAnswer judge(HttpServerRequest request) {
    ProblemAnswer framing = framing(request);
    if (framing != null) {
      return framing;
    }
    if (request.uri().length() > requestLine) {
      return ProblemAnswer.of(
          414, "address_too_long", "An address has at most " + requestLine + " bytes.");
    }
    Problem address = RequestTarget.fault(request.uri());
    if (address != null) {
      return new ProblemAnswer(address, Map.of());
    }
    boolean writes = WRITES.contains(request.method());
    ProblemAnswer credential = writes ? credential(request.uri()) : null;
    if (credential != null) {
      return credential;
    }
    ProblemAnswer method = method(request);
    if (method != null) {
      return method;
    }
    return writes ? write(request) : null;
  }

  /** Whether the request may change something; what is sent to {@code /mcp} only asks. */
  static boolean isWrite(HttpServerRequest request) {
    return !READS.contains(request.method()) && !isMessage(request);
  }

  private static boolean isMessage(HttpServerRequest request) {
    return RequestTarget.path(request.uri()).equals(AllowedMethods.MCP);
  }

  private static @Nullable ProblemAnswer framing(HttpServerRequest request) {
    HttpVersion version = request.version();
    if (!isSpoken(version)) {
      return ProblemAnswer.of(505, "unsupported_http_version", "HTTP/1 and HTTP/2 are spoken.")
          .with("Connection", "close");
    }
    if (hosts(request) > 1 || (hosts(request) == 0 && version != HttpVersion.HTTP_1_0)) {
      return badFraming("A request names its host once.");
    }
    boolean bothLengths =
        request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            && request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    return bothLengths
        ? badFraming("A request has a Content-Length or a Transfer-Encoding, never both.")
        : null;
  }

  private static boolean isSpoken(@Nullable HttpVersion version) {
    return version == HttpVersion.HTTP_1_0
        || version == HttpVersion.HTTP_1_1
        || version == HttpVersion.HTTP_2;
  }

  /** How many different hosts a request names; HTTP/2 has a place of its own for one. */
  private static long hosts(HttpServerRequest request) {
    List<String> named = request.headers().getAll(HttpHeaders.HOST);
    HostAndPort authority = request.version() == HttpVersion.HTTP_2 ? request.authority() : null;
    if (authority == null) {
      return named.size();
    }
    return 1 + named.stream().filter(host -> !authority.toString().equalsIgnoreCase(host)).count();
  }

  private static ProblemAnswer badFraming(String detail) {
    return ProblemAnswer.of(400, "invalid_request", detail).with("Connection", "close");
  }

  private static @Nullable ProblemAnswer method(HttpServerRequest request) {
    String path = RequestTarget.path(request.uri());
    return AllowedMethods.refuse(request.method(), path) ? Problems.ofStatus(405, path) : null;
  }

  private @Nullable ProblemAnswer write(HttpServerRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return ProblemAnswer.of(
          415, "unsupported_media_type", "Send the body without Content-Encoding.");
    }
    if (isMessage(request)) {
      boolean tooLong = declaredLength(request) > messageLimit.asLongValue();
      return tooLong ? Bodies.tooLarge("A message", messageLimit) : null;
    }
    boolean tooLarge =
        declaredLength(request) > bodyLimit.asLongValue()
            && !RequestTarget.path(request.uri()).equals(BULK);
    return tooLarge ? Bodies.tooLarge("An article", bodyLimit) : null;
  }

  private @Nullable ProblemAnswer credential(String uri) {
    String message = "Keys go into the header Authorization: Bearer KEY, never into an address.";
    String path = RequestTarget.path(uri);
    String last = PercentCoding.decode(path.substring(path.lastIndexOf('/') + 1));
    if (last != null && keys.isCredential(last)) {
      return ProblemAnswer.of(400, CREDENTIAL_IN_URL, message);
    }
    String atFault = credentialParameter(uri);
    return atFault == null
        ? null
        : new ProblemAnswer(
            Problem.ofParameter(400, CREDENTIAL_IN_URL, atFault, message), Map.of());
  }

  private @Nullable String credentialParameter(String uri) {
    for (Map.Entry<String, List<String>> parameter :
        Parameters.read(RequestTarget.query(uri)).entrySet()) {
      String name = parameter.getKey();
      if (KEY_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
      if (keys.isCredential(name) || parameter.getValue().stream().anyMatch(keys::isCredential)) {
        return keys.isCredential(name) ? "" : name;
      }
    }
    return null;
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException refusedByTheServerAlready) {
      return Long.MAX_VALUE;
    }
  }
}
