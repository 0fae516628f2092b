package dev.tidemark.http;

import dev.tidemark.access.KeysUnavailableException;
import dev.tidemark.indexing.RecordUnavailableException;
import dev.tidemark.indexing.RejectedArticleException;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what resources throw with a problem; an answer of their own that is no error stays. */
@Singleton
public class FailureMapping {
  private final Problems causes;
  private final ProblemRenderer renderer;

  public FailureMapping(Problems causes, ProblemRenderer renderer) {
    this.causes = causes;
    this.renderer = renderer;
  }

  /** The answer to a failed request. */
  @ServerExceptionMapper({
    ProblemException.class,
    InvalidParameterException.class,
    RejectedArticleException.class,
    RecordUnavailableException.class,
    EngineUnavailableException.class,
    KeysUnavailableException.class,
    DeadlineExceededException.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    WebApplicationException.class,
    Throwable.class
  })
  public Response answer(Throwable failure, HttpServerRequest request) {
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    ProblemAnswer answer =
        causes.of(failure, request.method().name(), RequestTarget.path(request.uri()));
    ProblemRenderer.Rendered rendered =
        renderer.render(answer.problem(), request.uri(), request.getHeader(HttpHeaders.ACCEPT));
    Response.ResponseBuilder response =
        Response.status(answer.problem().status())
            .header("Content-Type", rendered.mediaType())
            .header("Cache-Control", "no-store")
            .entity(rendered.text());
    answer.headers().forEach(response::header);
    return response.build();
  }
}
