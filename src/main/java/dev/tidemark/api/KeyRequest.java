package dev.tidemark.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.access.KeyRefusedException;
import dev.tidemark.access.Keys;
import dev.tidemark.access.Scope;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.json.TidemarkJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is asked for. */
@Schema(name = "KeyRequest")
record KeyRequest(String name, Set<Scope> scopes) {

  /**
   * Reads a body.
   *
   * @throws ProblemException 400 {@code invalid_json}, 422 {@code invalid_key}
   */
  static KeyRequest read(byte[] body) {
    JsonNode json = parse(body);
    JsonNode name = json.path("name");
    if (!name.isTextual()) {
      throw refused("name", "A key needs a name.");
    }
    List<String> scopes = new ArrayList<>();
    json.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    try {
      return new KeyRequest(name.asText(), Keys.scopes(scopes));
    } catch (KeyRefusedException refusal) {
      throw refused(refusal);
    }
  }

  /** The problem of a key that can't be made. */
  static ProblemException refused(KeyRefusedException refusal) {
    String message = String.valueOf(refusal.getMessage());
    return switch (refusal.reason()) {
      case BAD_NAME -> refused("name", message);
      case BAD_SCOPES -> refused("scopes", message);
      case NAME_TAKEN ->
          new ProblemException(Problem.ofParameter(409, "key_exists", "name", message));
    };
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(Problem.ofParameter(422, "invalid_key", field, message));
  }

  private static JsonNode parse(byte[] body) {
    try {
      return TidemarkJson.mapper().readTree(body);
    } catch (JsonProcessingException broken) {
      Problem problem =
          Problem.of(
              400,
              "invalid_json",
              "The body is no JSON object like {\"name\": \"notebook\", \"scopes\": [\"write\"]}.");
      throw new ProblemException(
          broken.getLocation() == null
              ? problem
              : problem.at(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
    } catch (IOException neverOfBytes) {
      throw new UncheckedIOException(neverOfBytes);
    }
  }
}
