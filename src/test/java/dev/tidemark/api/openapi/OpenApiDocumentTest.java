package dev.tidemark.api.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tidemark.search.ParameterNames;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The document is the one that was promised, {@code docs/openapi.json}. After an addition, {@code
 * -Dtidemark.openapi=accept} writes it anew; a change that breaks programs it refuses.
 */
@QuarkusTest
@TestProfile(FreshStart.class)
class OpenApiDocumentTest {
  private static final Path PROMISED = Path.of("docs/openapi.json");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Test
  void programsWrittenAgainstThePromisedDocumentGoOnWorking() throws IOException {
    JsonNode current = current();
    if (Files.exists(PROMISED)) {
      JsonNode promised = JSON.readTree(Files.readString(PROMISED));
      assertEquals(List.of(), BreakingChanges.between(promised, current), "breaking changes");
    }
    if ("accept".equals(System.getProperty("tidemark.openapi"))) {
      Files.writeString(PROMISED, pretty(current));
    }
    assertEquals(
        Files.readString(PROMISED),
        pretty(current),
        "docs/openapi.json is out of date: ./mvnw test -Dtest=OpenApiDocumentTest"
            + " -Dtidemark.openapi=accept");
  }

  @Test
  void everyOperationSaysWhatItIsAndShowsAnAnswer() throws IOException {
    JsonNode document = current();
    assertEquals("Tidemark", document.at("/info/title").asText());
    assertTrue(document.at("/info/description").asText().contains("RFC 9457"));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String where = method.getKey() + " " + path.getKey();
        JsonNode operation = method.getValue();
        assertTrue(operation.path("summary").asText().length() > 5, where);
        assertEquals(1, operation.path("tags").size(), where);
        assertTrue(hasExample(operation.path("responses")), where + " has no example");
        for (JsonNode parameter : operation.path("parameters")) {
          assertTrue(parameter.path("description").asText().length() > 5, where + parameter);
        }
      }
    }
  }

  @Test
  void searchesNameEveryParameterThatTheyTake() throws IOException {
    for (String path : List.of("/api/v1/search", "/api/v1/metrics")) {
      Set<String> missing = new HashSet<>(ParameterNames.ALL);
      missing.removeIf(name -> name.endsWith(ParameterNames.FROM));
      missing.removeIf(name -> name.endsWith(ParameterNames.TO));
      current()
          .path("paths")
          .path(path)
          .path("get")
          .path("parameters")
          .forEach(parameter -> missing.remove(parameter.path("name").asText()));
      assertEquals(Set.of(), missing, path);
    }
  }

  private static boolean hasExample(JsonNode responses) {
    for (JsonNode response : responses) {
      for (JsonNode content : response.path("content")) {
        if (content.has("example") || content.has("examples")) {
          return true;
        }
      }
    }
    return responses.has("204");
  }

  private static JsonNode current() throws IOException {
    return JSON.readTree(given().accept("application/json").get("/api/openapi").asString());
  }

  private static String pretty(JsonNode document) throws IOException {
    Object sorted = JSON.treeToValue(document, Object.class);
    return JSON.writeValueAsString(sorted) + "\n";
  }
}
