package dev.tidemark.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.http.Problem;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Puts an example beside each answer in the OpenAPI document: what the samples give, shortened. */
final class ApiExamples {
  private static final String FOLDER = "examples/";

  /** Which file shows the answer of another operation. */
  private static final Map<String, String> SAME =
      Map.of("addArticle", "article", "putArticle", "article");

  private static final Map<String, String> ENDINGS =
      Map.of(
          MediaType.APPLICATION_JSON,
          "json",
          Problem.MEDIA_TYPE,
          "json",
          "text/csv",
          "csv",
          "application/x-ndjson",
          "ndjson",
          "application/x-research-info-systems",
          "ris",
          "application/x-bibtex",
          "bib",
          "application/atom+xml",
          "xml",
          "application/feed+json",
          "json");

  private final ObjectMapper json = new ObjectMapper();

  void complete(OpenAPI document) {
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(this::complete);
  }

  private void complete(Operation operation) {
    String id = String.valueOf(operation.getOperationId());
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) ->
                complete(status.equals("400") ? "problem" : SAME.getOrDefault(id, id), response));
  }

  private void complete(String name, APIResponse response) {
    if (response.getContent() == null) {
      return;
    }
    response
        .getContent()
        .getMediaTypes()
        .forEach(
            (type, content) -> {
              boolean fits = Problem.MEDIA_TYPE.equals(type) == name.equals("problem");
              if (fits && content.getExample() == null && content.getExamples() == null) {
                content.setExample(example(name, ENDINGS.getOrDefault(type, "")));
              }
            });
  }

  private @Nullable Object example(String name, String ending) {
    try (InputStream file = ApiExamples.class.getResourceAsStream(FOLDER + name + "." + ending)) {
      if (file == null) {
        return null;
      }
      return ending.equals("json")
          ? json.readValue(file, Object.class)
          : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
