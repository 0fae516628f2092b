package dev.tidemark.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what no resource answered, and what failed outside of one. */
@Singleton
public class LastResort {
  private final ProblemSender problems;
  private final Problems causes;

  public LastResort(ProblemSender problems, Problems causes) {
    this.problems = problems;
    this.causes = causes;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(context -> problems.send(context, Problems.notFound()))
        .failureHandler(this::answerFailure);
    for (int status : new int[] {400, 404, 405, 413, 500}) {
      router.errorHandler(status, this::answerFailure);
    }
  }

  private void answerFailure(RoutingContext context) {
    @Nullable Throwable failure = context.failure();
    @Nullable String uri = context.request().uri();
    if (uri == null) {
      // CONNECT of HTTP/2 names a host alone: there is no path whose problem this could be.
      context.response().setStatusCode(400).end();
      return;
    }
    Problem inAddress = RequestTarget.fault(uri);
    if (inAddress != null) {
      problems.send(context, new ProblemAnswer(inAddress, Map.of()));
      return;
    }
    String path = RequestTarget.path(uri);
    boolean ofTheClient = context.statusCode() >= 400 && context.statusCode() < 500;
    problems.send(
        context,
        failure == null || ofTheClient
            ? Problems.ofStatus(context.statusCode(), path)
            : causes.of(failure, context.request().method().name(), path));
  }
}
