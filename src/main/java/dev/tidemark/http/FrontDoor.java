package dev.tidemark.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What each request passes before anything else sees it: headers, refusals, budgets, turns. */
@ApplicationScoped
public class FrontDoor {
  private static final int BEFORE_EVERYTHING = 10_000;
  private static final int PER_PROCESSOR = 2;
  private static final int LATE_AFTER_MILLIS = 100;
  private static final String VISIT = Visit.class.getName();

  private final EarlyRefusal refusal;
  private final ProblemSender problems;
  private final ApiKeys keys;
  private final Allowances allowances;
  private final Turns turns;
  private final Stopping stopping;
  private final Arrivals arrivals;
  private final Refusal stops;

  FrontDoor(
      EarlyRefusal refusal,
      ProblemSender problems,
      LimitsConfig limits,
      ApiKeys keys,
      Allowances allowances,
      Stopping stopping,
      Arrivals arrivals,
      ProblemRenderer renderer,
      Vertx vertx) {
    this.refusal = refusal;
    this.problems = problems;
    this.keys = keys;
    this.allowances = allowances;
    this.stopping = stopping;
    this.arrivals = arrivals;
    this.stops =
        new Refusal(
            ProblemAnswer.of(503, "stopping", "The server stops. Try again in a moment.")
                .with("Retry-After", Integer.toString(limits.retryAfter()))
                .with("Connection", "close"),
            renderer);
    int running =
        limits.running() > 0
            ? limits.running()
            : PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
    this.turns = new Turns(running, limits.burst(), limits.queue(), System::nanoTime);
    vertx.setPeriodic(LATE_AFTER_MILLIS, tick -> turns.refuseLate());
  }

  void register(@Observes Filters filters) {
    filters.register(this::addHeaders, BEFORE_EVERYTHING);
    filters.register(this::refuse, BEFORE_EVERYTHING - 1);
    filters.register(this::answerPreflight, BEFORE_EVERYTHING - 2);
    filters.register(this::admit, BEFORE_EVERYTHING - 3);
    filters.register(this::awaitTurn, BEFORE_EVERYTHING - 4);
  }

  private void addHeaders(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (context.response().closed()) {
      // Nobody would be told of its end.
      return;
    }
    Visit visit = new Visit(allowances.of(request), Clients.of(request, keys), turns);
    context.put(VISIT, visit);
    if (visit.share().hasDeadline()) {
      arrivals.came();
    }
    Allowance allowance = visit.allowance();
    context.addHeadersEndHandler(
        end -> {
          AnswerHeaders.add(request, context.response().headers());
          if (allowance != null) {
            allowance.tell(visit.client(), context.response().headers());
          }
        });
    Patience.began(request);
    context.addEndHandler(end -> Patience.ended(request, visit.end()));
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
    Visit visit = context.get(VISIT);
    Allowance allowance = visit.allowance();
    if (allowance == null) {
      context.next();
      return;
    }
    Refusal refused = stopping.isTold() ? stops : allowance.admit(visit.client());
    if (refused != null) {
      refused.send(context);
      return;
    }
    visit.admitted();
    context.next();
  }

  private void awaitTurn(RoutingContext context) {
    Visit visit = context.get(VISIT);
    Allowance allowance = visit.allowance();
    if (allowance == null || !visit.share().waits()) {
      context.next();
      return;
    }
    Waiting waiting = new Waiting(context, Vertx.currentContext(), allowance.full());
    Turns.Place place = turns.enter(waiting, allowance.isAlone(visit.client()));
    if (place == null) {
      allowance.full().send(context);
      return;
    }
    visit.waitsFor(place);
    if (place.isAtOnce()) {
      context.next();
    } else {
      context.request().pause();
    }
  }

  /** A request that waits, its body not read, to go on where it came from. */
  private record Waiting(RoutingContext request, Context on, Refusal late)
      implements Turns.Waiting {
    @Override
    public void go() {
      on.runOnContext(
          now -> {
            request.request().resume();
            request.next();
          });
    }

    @Override
    public void tooLate() {
      on.runOnContext(now -> late.send(request));
    }
  }
}
