package dev.tidemark.http;

import dev.tidemark.access.AuditEntry;
import dev.tidemark.access.AuditTrail;
import dev.tidemark.access.KeyHolder;
import dev.tidemark.article.ArticleId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notes each write over HTTP: what was done by whoever does it, after it is durable and before the
 * answer; what was refused afterwards, and of those who show no key only so many a minute.
 */
@Singleton
public class WriteAudit {
  private static final int AFTER_NO_REFUSAL_YET = 15_000;
  private static final int REFUSALS_WAITING = 1_000;

  private final AuditTrail trail;
  private final ApiKeys keys;
  private final CurrentVertxRequest current;
  private final StrangersRefused strangers = new StrangersRefused(System::nanoTime);
  private final ThreadPoolExecutor refusals =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(REFUSALS_WAITING),
          Thread.ofPlatform().name("tidemark-audit").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  public WriteAudit(AuditTrail trail, ApiKeys keys, CurrentVertxRequest current) {
    this.trail = trail;
    this.keys = keys;
    this.current = current;
  }

  /** A write of which it is known who sent it; used by one request. */
  public final class Write {
    private final @Nullable String by;
    private final @Nullable String from;
    private volatile boolean noted;

    private Write(@Nullable String by, @Nullable String from) {
      this.by = by;
      this.from = from;
    }

    /** Notes what was done; returns when that is written. */
    public void did(String did, @Nullable String target, String outcome, Map<String, Long> counts) {
      noted = true;
      note(did, target, outcome, new LinkedHashMap<>(counts));
    }

    private void note(
        String did, @Nullable String target, String outcome, SequencedMap<String, Long> counts) {
      trail.note(new AuditEntry(by, "http", from, did, target, outcome, counts));
    }
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, AFTER_NO_REFUSAL_YET);
  }

  private void watch(RoutingContext context) {
    HttpServerRequest request = context.request();
    String did = EarlyRefusal.isWrite(request) ? did(request) : null;
    if (did != null) {
      String shown = ShownKey.in(request);
      KeyHolder holder = shown == null ? null : keys.find(shown).orElse(null);
      Write write =
          new Write(holder == null ? null : holder.name(), request.remoteAddress().hostAddress());
      context.put(Write.class.getName(), write);
      String target = target(request);
      context.addEndHandler(
          end -> {
            if (!write.noted) {
              refused(write, did, target, context.response().getStatusCode());
            }
          });
    }
    context.next();
  }

  private void refused(Write write, String did, @Nullable String target, int status) {
    write.noted = true;
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    counts.put("status", (long) status);
    if (write.by == null) {
      long untold = strangers.untold();
      if (untold < 0) {
        return;
      }
      if (untold > 0) {
        counts.put("not_told", untold);
      }
    }
    refusals.execute(() -> write.note(did, target, "refused", counts));
  }

  /** The write that the request of this thread is. */
  public Write write() {
    RoutingContext context = current.getCurrent();
    Write write = context == null ? null : context.get(Write.class.getName());
    return write == null ? new Write(null, null) : write;
  }

  /** What a write would do; null when nothing is written there. */
  private static @Nullable String did(HttpServerRequest request) {
    String path = RequestTarget.path(request.uri());
    HttpMethod method = request.method();
    boolean keyPath = path.startsWith("/api/v1/keys");
    if (!keyPath && !path.startsWith("/api/v1/articles")) {
      return null;
    }
    if (method.equals(HttpMethod.DELETE)) {
      return keyPath ? "revoke_key" : "delete";
    }
    if (method.equals(HttpMethod.PUT)) {
      return "put";
    }
    if (keyPath) {
      return "make_key";
    }
    return path.endsWith("/bulk") ? "bulk" : "add";
  }

  /** Nothing of an address but an id: clients put keys where they do not belong. */
  private static @Nullable String target(HttpServerRequest request) {
    String path = RequestTarget.path(request.uri());
    String last = path.substring(path.lastIndexOf('/') + 1);
    return ArticleId.isWellFormed(last) ? last : null;
  }

  void stop(@Observes ShutdownEvent event) {
    refusals.shutdown();
  }
}
