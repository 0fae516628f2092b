package dev.tidemark.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with problems where no resource is involved. Never blocks. */
@Singleton
public class ProblemSender {
  private final ProblemRenderer renderer;

  public ProblemSender(ProblemRenderer renderer) {
    this.renderer = renderer;
  }

  /** Ends the answer with a problem, unless it has ended; one half sent is cut off. */
  public void send(RoutingContext context, ProblemAnswer answer) {
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    ProblemRenderer.Rendered rendered =
        renderer.render(
            answer.problem(),
            context.request().uri(),
            context.request().getHeader(HttpHeaders.ACCEPT));
    response.setStatusCode(answer.problem().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, rendered.mediaType());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.headers().forEach(response::putHeader);
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(rendered.text());
    }
  }
}
