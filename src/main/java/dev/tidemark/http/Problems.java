package dev.tidemark.http;

import dev.tidemark.access.KeysUnavailableException;
import dev.tidemark.indexing.ArticleDamagedException;
import dev.tidemark.indexing.RecordUnavailableException;
import dev.tidemark.indexing.RejectedArticleException;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Says of everything that can be thrown what the client is told. */
@Singleton
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String RETRY_AFTER = "Retry-After";

  private final String retryAfter;

  public Problems(LimitsConfig limits) {
    this.retryAfter = Integer.toString(limits.retryAfter());
  }

  /** The problem of an article that was refused, on its own or as a line of a bulk. */
  public static Problem of(RejectedArticleException rejected) {
    int status = statusOf(rejected.code());
    String detail = String.valueOf(rejected.getMessage());
    String field = rejected.field();
    Problem problem =
        field == null
            ? Problem.of(status, rejected.code(), detail)
            : Problem.ofParameter(status, rejected.code(), field, detail);
    return problem.at(rejected.line(), rejected.column());
  }

  /** The problem of a record that takes no writes. */
  public static Problem of(RecordUnavailableException unavailable) {
    return unavailable.diskFull()
        ? Problem.of(507, "disk_full", "There is no room left to keep the article.")
        : Problem.of(503, "record_unavailable", "Articles can't be kept at the moment.");
  }

  /** The problem of something that does not exist. */
  public static ProblemAnswer notFound() {
    return ProblemAnswer.of(404, "not_found", "There is nothing at this address.");
  }

  /** What the client is told of a failure; one that is ours is logged under the id it is told. */
  public ProblemAnswer of(Throwable failure, String method, String path) {
    return switch (failure) {
      case ProblemException known -> known.answer();
      case InvalidParameterException invalid -> answer(invalidParameter(invalid));
      case RejectedArticleException rejected -> answer(of(rejected));
      case RecordUnavailableException record ->
          answer(of(record))
              .with(RETRY_AFTER, Long.toString(Math.max(1, record.retryAfter().toSeconds())));
      case ArticleDamagedException damaged ->
          ProblemAnswer.of(
              500,
              "article_damaged",
              "What was kept of this article is damaged. Sending it again mends it.");
      case EngineUnavailableException engine ->
          later("engine_unavailable", "Searching is not possible at the moment.");
      case DeadlineExceededException late ->
          later("deadline_exceeded", "The search took too long; try a simpler one.");
      case KeysUnavailableException keys ->
          later("record_unavailable", "Keys can't be read or changed at the moment.");
      case UnauthorizedException noKey -> unauthorized(path);
      case AuthenticationFailedException wrongKey -> unauthorized(path);
      case ForbiddenException notAllowed ->
          ProblemAnswer.of(403, "forbidden", "The key does not allow this.");
      case IOException clientWentAway -> brokenOff(clientWentAway, method, path);
      case HttpClosedException clientWentAway -> brokenOff(clientWentAway, method, path);
      case WebApplicationException web -> ofStatus(web.getResponse().getStatus(), path);
      default -> unexpected(failure, method, path);
    };
  }

  /** The problem of a status that something below us gave without a word. */
  public static ProblemAnswer ofStatus(int status, String path) {
    return switch (status) {
      case 400 -> ProblemAnswer.of(400, "invalid_request", "The request can't be read.");
      case 401 -> unauthorized(path);
      case 404 -> notFound();
      case 405 ->
          ProblemAnswer.of(405, "method_not_allowed", "The path does not answer this method.")
              .with("Allow", AllowedMethods.of(path));
      case 406 ->
          ProblemAnswer.of(
              406, "not_acceptable", "There is no answer in the media type asked for.");
      case 413 -> ProblemAnswer.of(413, "body_too_large", "The body is too large.");
      case 415 ->
          ProblemAnswer.of(415, "unsupported_media_type", "The media type is not supported.");
      default ->
          status >= 400 && status < 500
              ? ProblemAnswer.of(status, "invalid_request", "The request can't be answered.")
              : ProblemAnswer.of(Math.max(status, 500), "internal_error", "Something went wrong.");
    };
  }

  private static Problem invalidParameter(InvalidParameterException invalid) {
    return Problem.ofParameter(
        400, invalid.code(), invalid.parameter(), String.valueOf(invalid.getMessage()));
  }

  private static int statusOf(String code) {
    return switch (code) {
      case "invalid_article" -> 422;
      case "precondition_failed" -> 412;
      case "unsupported_media_type", "unsupported_format" -> 415;
      case "id_mismatch" -> 409;
      case "body_too_large" -> 413;
      case "disk_full" -> 507;
      case "record_unavailable" -> 503;
      default -> code.startsWith("invalid_") || code.equals("empty_body") ? 400 : 422;
    };
  }

  private ProblemAnswer later(String code, String detail) {
    return ProblemAnswer.of(503, code, detail).with(RETRY_AFTER, retryAfter);
  }

  private static ProblemAnswer unauthorized(String path) {
    String detail =
        ShownKey.isForPeople(path)
            ? "Sign in with any name, and the key of the server as the password."
            : "Send a valid key in the header Authorization: Bearer KEY.";
    return ProblemAnswer.of(401, "unauthorized", detail)
        .with("WWW-Authenticate", KeyAuthentication.challenge(path));
  }

  private static ProblemAnswer answer(Problem problem) {
    return new ProblemAnswer(problem, Map.of());
  }

  private static ProblemAnswer brokenOff(Exception failure, String method, String path) {
    LOG.debugf(failure, "Broken off: %s %s", method, path);
    return ProblemAnswer.of(400, "invalid_request", "The body broke off.");
  }

  private static ProblemAnswer unexpected(Throwable failure, String method, String path) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.errorf(failure, "Failure %s answering %s %s", id, method, path);
    String detail = "The log of the server tells more under the number " + id + ".";
    return ProblemAnswer.of(500, "internal_error", detail);
  }
}
