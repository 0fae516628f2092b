package dev.tidemark.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * The entity tag of the OpenAPI document, which the framework serves without one: it is the same
 * for as long as the process runs, in each of its formats.
 */
@ApplicationScoped
public class DocumentTags {
  private static final String DOCUMENT = "/api/openapi";
  private static final int AFTER_THE_FRONT_DOOR = 1_000;

  private final String process = UUID.randomUUID().toString();

  void register(@Observes Filters filters) {
    filters.register(this::tag, AFTER_THE_FRONT_DOOR);
  }

  private void tag(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!RequestTarget.path(request.uri()).startsWith(DOCUMENT) || EarlyRefusal.isWrite(request)) {
      context.next();
      return;
    }
    String accept =
        request.headers().contains(HttpHeaders.ACCEPT) ? request.getHeader("Accept") : "";
    String tag = EntityTags.weak(process, request.uri(), accept);
    HttpServerResponse response = context.response();
    context.addHeadersEndHandler(end -> describe(response, tag));
    if (EntityTags.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusCode(304).end();
    } else {
      context.next();
    }
  }

  private static void describe(HttpServerResponse response, String tag) {
    int status = response.getStatusCode();
    if (status == 200 || status == 304) {
      MultiMap headers = response.headers();
      headers.set(HttpHeaders.ETAG, tag);
      headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
      headers.set(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }
  }
}
