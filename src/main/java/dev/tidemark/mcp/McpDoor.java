package dev.tidemark.mcp;

import dev.tidemark.http.LimitsConfig;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemAnswer;
import dev.tidemark.http.ProblemException;
import dev.tidemark.http.ProblemSender;
import dev.tidemark.http.Problems;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/**
 * What each request to {@code /mcp} passes before the protocol's server sees it. Only well-formed
 * requests that it keeps nothing of go on; handshakes and notifications are answered here. So there
 * are no sessions, and nothing stays open.
 */
@ApplicationScoped
public class McpDoor {
  private static final String PATH = "/mcp";
  private static final int AFTER_THE_FRONT_DOOR = 9_000;
  private static final String JSON = "application/json";
  private static final String BOTH_ANSWERS = "application/json, text/event-stream";
  private static final String VERSION_HEADER = "Mcp-Protocol-Version";
  private static final String SESSION_HEADER = "Mcp-Session-Id";

  private static final Set<String> SERVED =
      Set.of(
          "ping",
          "tools/list",
          "tools/call",
          "resources/list",
          "resources/templates/list",
          "resources/read",
          "prompts/list",
          "prompts/get",
          "completion/complete");

  private final ProblemSender problems;
  private final Handshake handshake;
  private final BodyHandler bodies;

  McpDoor(ProblemSender problems, Handshake handshake, LimitsConfig limits) {
    this.problems = problems;
    this.handshake = handshake;
    this.bodies = BodyHandler.create(false).setBodyLimit(limits.message().asLongValue());
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, AFTER_THE_FRONT_DOOR);
    filters.register(this::judge, AFTER_THE_FRONT_DOOR - 1);
  }

  /**
   * Other spellings and everything below, as an older transport has it, do not exist. Whatever a
   * body is said to be, it is read as JSON, and never as a form.
   */
  private void receive(RoutingContext context) {
    String path = context.normalizedPath();
    if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
      context.next();
    } else if (!PATH.equals(context.request().path())) {
      problems.send(context, Problems.notFound());
    } else if (context.request().method().equals(HttpMethod.OPTIONS)) {
      context.response().putHeader(HttpHeaders.ALLOW, "POST, OPTIONS").setStatusCode(204).end();
    } else if (!context.request().method().equals(HttpMethod.POST)) {
      problems.send(context, onlyPosts());
    } else {
      context.request().headers().set(HttpHeaders.CONTENT_TYPE, JSON);
      bodies.handle(context);
    }
  }

  private void judge(RoutingContext context) {
    if (!PATH.equals(context.request().path())) {
      context.next();
      return;
    }
    try {
      answer(context, Message.read(context.body().buffer()));
    } catch (ProblemException refused) {
      problems.send(context, refused.answer());
    }
  }

  private void answer(RoutingContext context, Message message) {
    checkHeaders(context.request().headers());
    String method = message.method();
    if (method == null || message.id() == null) {
      context.response().setStatusCode(202).end();
      return;
    }
    String fault = message.fault();
    if (fault != null) {
      send(context, message.refused(Message.INVALID_PARAMS, fault));
    } else if (method.equals("initialize")) {
      send(context, handshake.answer(message));
    } else if (SERVED.contains(method)) {
      pass(context, message);
    } else {
      send(
          context,
          message.refused(Message.METHOD_NOT_FOUND, "There is no method here of that name."));
    }
  }

  private static void checkHeaders(MultiMap headers) {
    String version = headers.get(VERSION_HEADER);
    if (version != null && !McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.contains(version)) {
      throw new ProblemException(
          Problem.ofParameter(
              400,
              "invalid_request",
              VERSION_HEADER,
              VERSION_HEADER
                  + " is one of "
                  + String.join(", ", McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS)
                  + "."));
    }
  }

  /** Whoever asks takes JSON, and belongs to no session: a client may say otherwise, it is so. */
  private static void pass(RoutingContext context, Message message) {
    MultiMap headers = context.request().headers();
    headers.set(HttpHeaders.ACCEPT, BOTH_ANSWERS);
    headers.remove(SESSION_HEADER);
    ((RoutingContextInternal) context).setBody(message.json().toBuffer());
    context.next();
  }

  private static void send(RoutingContext context, JsonObject answer) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer.toBuffer());
  }

  private static ProblemAnswer onlyPosts() {
    Problem problem =
        Problem.of(
            405,
            "method_not_allowed",
            "AI assistants send POST here (Model Context Protocol, streamable HTTP, without"
                + " sessions and streams of events); for people there is /help.");
    return new ProblemAnswer(problem, Map.of("Allow", "POST, OPTIONS"));
  }
}
