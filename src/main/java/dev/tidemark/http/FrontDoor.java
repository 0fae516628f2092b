package dev.tidemark.http;

import dev.tidemark.http.Budget.Admission;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What each request passes before anything else sees it: headers, refusals, budgets. */
@ApplicationScoped
public class FrontDoor {
  private static final int BEFORE_EVERYTHING = 10_000;

  private final EarlyRefusal refusal;
  private final ProblemSender problems;
  private final Budget reads;
  private final Budget writes;
  private final String retryAfter;

  public FrontDoor(EarlyRefusal refusal, ProblemSender problems, LimitsConfig limits) {
    this.refusal = refusal;
    this.problems = problems;
    this.reads = new Budget(limits.searches(), limits.searchesPerClient());
    this.writes = new Budget(limits.writes(), limits.writesPerClient());
    this.retryAfter = Integer.toString(limits.retryAfter());
  }

  void register(@Observes Filters filters) {
    filters.register(this::addHeaders, BEFORE_EVERYTHING);
    filters.register(this::refuse, BEFORE_EVERYTHING - 1);
    filters.register(this::answerPreflight, BEFORE_EVERYTHING - 2);
    filters.register(this::admit, BEFORE_EVERYTHING - 3);
  }

  private void addHeaders(RoutingContext context) {
    context.addHeadersEndHandler(
        end -> AnswerHeaders.add(context.request(), context.response().headers()));
    context.next();
  }

  private void refuse(RoutingContext context) {
    ProblemAnswer refused = refusal.judge(context.request());
    if (refused == null) {
      context.next();
    } else {
      problems.send(context, refused);
    }
  }

  private void answerPreflight(RoutingContext context) {
    if (AnswerHeaders.isPreflight(context.request())) {
      String path = RequestTarget.path(context.request().uri());
      AnswerHeaders.addPreflight(path, context.response().headers());
      context.response().setStatusCode(204).end();
    } else {
      context.next();
    }
  }

  private void admit(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (RequestTarget.path(request.uri()).startsWith("/q/")) {
      context.next();
      return;
    }
    Budget budget = EarlyRefusal.isWrite(request) ? writes : reads;
    String client = request.remoteAddress().hostAddress();
    Admission admission = budget.admit(client);
    switch (admission) {
      case ADMITTED -> {
        context.addEndHandler(end -> budget.release(client));
        context.next();
      }
      case CLIENT_HAS_TOO_MANY ->
          problems.send(
              context, overload(429, "too_many_requests", "You have too many requests running."));
      case FULL ->
          problems.send(context, overload(503, "overloaded", "The server has its hands full."));
    }
  }

  private ProblemAnswer overload(int status, String code, String detail) {
    return ProblemAnswer.of(status, code, detail + " Try again in a moment.")
        .with("Retry-After", retryAfter);
  }
}
