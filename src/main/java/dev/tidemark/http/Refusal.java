package dev.tidemark.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that is rendered once and sent often: under overload little may be spent on what is not
 * answered.
 */
final class Refusal {
  private final int status;
  private final Map<String, String> headers;
  private final Problem problem;
  private final ProblemRenderer renderer;
  private volatile @Nullable Form json;
  private volatile @Nullable Form page;

  Refusal(ProblemAnswer answer, ProblemRenderer renderer) {
    this.status = answer.problem().status();
    this.headers = answer.headers();
    this.problem = answer.problem();
    this.renderer = renderer;
  }

  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    String path = RequestTarget.path(context.request().uri());
    boolean program = Audience.isProgram(path, context.request().getHeader(HttpHeaders.ACCEPT));
    Form form = program ? json() : page();
    response.setStatusCode(status);
    response.putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.forEach(response::putHeader);
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(form.content.copy());
    }
  }

  private Form json() {
    Form known = json;
    if (known == null) {
      known = form("/api/");
      json = known;
    }
    return known;
  }

  private Form page() {
    Form known = page;
    if (known == null) {
      known = form("/");
      page = known;
    }
    return known;
  }

  private Form form(String path) {
    ProblemRenderer.Rendered rendered = renderer.render(problem, path, null);
    return new Form(rendered.mediaType(), Buffer.buffer(rendered.text()));
  }

  private record Form(String mediaType, Buffer content) {}
}
