package dev.tidemark.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered, as RFC 9457 has it.
 *
 * @param title the kind of problem in a few words, the same for all of a status
 * @param status of HTTP
 * @param detail what is wrong here and what would be right, in sentences
 * @param code stable, for programs
 * @param errors the parameters or fields at fault; empty when none is
 * @param line of the body, from 1, where its syntax breaks; null when it is not about syntax
 * @param column in that line, from 1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"title", "status", "detail", "code", "errors", "line", "column"})
public record Problem(
    String title,
    int status,
    String detail,
    String code,
    List<Fault> errors,
    @Nullable Integer line,
    @Nullable Integer column) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A parameter or field at fault.
   *
   * @param parameter its name
   * @param message what would be right
   */
  public record Fault(String parameter, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of the request as a whole. */
  public static Problem of(int status, String code, String detail) {
    return new Problem(StatusTitle.of(status), status, detail, code, List.of(), null, null);
  }

  /** A problem of one parameter or field; the detail names it. */
  public static Problem ofParameter(int status, String code, String parameter, String message) {
    return new Problem(
        StatusTitle.of(status),
        status,
        message,
        code,
        List.of(new Fault(parameter, message)),
        null,
        null);
  }

  /** The same at a place of the body; a line of 0 means that the place is not known. */
  public Problem at(int place, int placeInLine) {
    return place <= 0
        ? this
        : new Problem(
            title, status, detail, code, errors, place, placeInLine <= 0 ? null : placeInLine);
  }
}
