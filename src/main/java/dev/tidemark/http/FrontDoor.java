package dev.tidemark.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** What each request passes before anything else sees it: headers, refusals, budgets. */
@ApplicationScoped
public class FrontDoor {
  private static final int BEFORE_EVERYTHING = 10_000;
  private static final String FOR_OPERATORS = "/q/";
  private static final String TURN = Turn.class.getName();

  private final EarlyRefusal refusal;
  private final ProblemSender problems;
  private final ApiKeys keys;
  private final Allowance reads;
  private final Allowance writes;

  public FrontDoor(
      EarlyRefusal refusal, ProblemSender problems, LimitsConfig limits, ApiKeys keys) {
    this.refusal = refusal;
    this.problems = problems;
    this.keys = keys;
    this.reads =
        new Allowance(
            "reads",
            new Budget(limits.searches(), limits.searchesPerClient()),
            quota(limits.requestsPerMinute(), limits),
            limits.retryAfter());
    this.writes =
        new Allowance(
            "writes",
            new Budget(limits.writes(), limits.writesPerClient()),
            quota(limits.writesPerMinute(), limits),
            limits.retryAfter());
  }

  private static @Nullable Quota quota(int perMinute, LimitsConfig limits) {
    return perMinute <= 0
        ? null
        : new Quota(perMinute, limits.rememberedClients(), System::nanoTime);
  }

  void register(@Observes Filters filters) {
    filters.register(this::addHeaders, BEFORE_EVERYTHING);
    filters.register(this::refuse, BEFORE_EVERYTHING - 1);
    filters.register(this::answerPreflight, BEFORE_EVERYTHING - 2);
    filters.register(this::admit, BEFORE_EVERYTHING - 3);
  }

  private void addHeaders(RoutingContext context) {
    HttpServerRequest request = context.request();
    Turn turn = turn(request);
    context.put(TURN, turn);
    context.addHeadersEndHandler(
        end -> {
          AnswerHeaders.add(request, context.response().headers());
          if (turn.limited()) {
            turn.allowance().tell(turn.client(), context.response().headers());
          }
        });
    context.next();
  }

  private Turn turn(HttpServerRequest request) {
    return new Turn(
        EarlyRefusal.isWrite(request) ? writes : reads,
        Clients.of(request, keys),
        !RequestTarget.path(request.uri()).startsWith(FOR_OPERATORS));
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
    Turn turn = context.get(TURN);
    ProblemAnswer refused = turn.limited() ? turn.allowance().admit(turn.client()) : null;
    if (refused != null) {
      problems.send(context, refused);
      return;
    }
    if (turn.limited()) {
      context.addEndHandler(end -> turn.allowance().release(turn.client()));
    }
    context.next();
  }

  /**
   * Who asks, and from what it is taken.
   *
   * @param limited false for what operators and their tools ask
   */
  private record Turn(Allowance allowance, String client, boolean limited) {}
}
