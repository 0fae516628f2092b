package dev.tidemark.http;

import dev.tidemark.http.RequestObserver.Ending;
import dev.tidemark.http.RequestObserver.Face;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the observer of every request, also of those that the front door refuses. */
@Singleton
final class RequestWatch {
  private static final int FIRST = 20_000;
  private static final Set<String> FEEDS =
      Set.of(
          "/feed.atom",
          "/feed.json",
          "/metrics/feed.atom",
          "/metrics/feed.json",
          "/metrics/medians.atom",
          "/metrics/medians.json");

  private final RequestObserver observer;

  RequestWatch(RequestObserver observer) {
    this.observer = observer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext context) {
    long start = System.nanoTime();
    Face face = face(context.request());
    observer.started(face);
    AtomicBoolean over = new AtomicBoolean();
    context.addEndHandler(
        end -> {
          if (over.compareAndSet(false, true)) {
            Ending ending =
                end.succeeded() ? ending(context.response().getStatusCode()) : Ending.BROKEN_OFF;
            observer.ended(face, ending, System.nanoTime() - start);
          }
        });
    context.next();
  }

  private static Face face(HttpServerRequest request) {
    return EarlyRefusal.isWrite(request) ? Face.WRITE : face(RequestTarget.path(request.uri()));
  }

  /** By how the path begins. */
  static Face face(String path) {
    if (path.startsWith("/q/")) {
      return Face.OPERATOR;
    }
    if (path.startsWith("/api/v1/export/")) {
      return Face.EXPORT;
    }
    if (path.equals(AllowedMethods.MCP)) {
      return Face.ASSISTANT;
    }
    if (FEEDS.contains(path)) {
      return Face.FEED;
    }
    if (path.startsWith("/api/")) {
      return Face.API;
    }
    return path.startsWith("/assets/") ? Face.STATIC : Face.PAGE;
  }

  static Ending ending(int status) {
    return switch (status) {
      case 401, 403 -> Ending.UNAUTHORIZED;
      case 429 -> Ending.TOO_MANY;
      case 503 -> Ending.UNAVAILABLE;
      case 507 -> Ending.DISK_FULL;
      default ->
          status < 400 ? Ending.OK : status < 500 ? Ending.CLIENT_ERROR : Ending.SERVER_ERROR;
    };
  }
}
