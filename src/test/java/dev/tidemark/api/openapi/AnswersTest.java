package dev.tidemark.api.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers have the shape that the document gives them, and hold nothing that it does not name. */
@QuarkusTest
@TestProfile(FreshStart.class)
class AnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonNode document = JSON.nullNode();

  @BeforeEach
  void readTheDocumentOnceTheSamplesAreIn() {
    FreshStart.awaitSamples();
    document = strict(json("/api/openapi?format=json"));
  }

  @Test
  void realAnswersFitTheirSchemas() {
    String id = json("/api/v1/search?q=offshore+wind&size=1").at("/hits/0/id").asText();
    List<List<String>> asked =
        List.of(
            List.of("/api/v1/search", "?q=offshore+wind+cagr:>10%25&explain=true"),
            List.of("/api/v1/search", "?size=100&facets=topic,provider,quality,published,region"),
            List.of("/api/v1/search", "?fields=id,title,origin,body,related&size=100"),
            List.of("/api/v1/articles/{id}", id + "?explain=true"),
            List.of("/api/v1/articles/{id}/similar", id + "/similar"),
            List.of("/api/v1/metrics", "?explain=true&size=100"),
            List.of("/api/v1/compare", "?metric.subject=offshore+wind"),
            List.of("/api/v1/facets/{field}", "topic?prefix=r"),
            List.of("/api/v1/metrics/facets/{field}", "metric.unit"),
            List.of("/api/v1/suggest", "?q=offsh"),
            List.of("/api/v1/topics", ""),
            List.of("/api/v1/quarantine", ""),
            List.of("/api/v1/feeds", ""));
    for (List<String> one : asked) {
      String path = one.get(0);
      int part = path.indexOf('{');
      String address = (part < 0 ? path : path.substring(0, part)) + one.get(1);
      JsonNode answer = json(address.replace(">", "%3E"));
      assertEquals(List.of(), faults(path, "200", "application/json", answer), address);
    }
  }

  @Test
  void problemsFitTheirSchema() {
    JsonNode problem = json("/api/v1/search?page=0&size=x");
    assertEquals(List.of(), faults("/api/v1/search", "400", "application/problem+json", problem));
  }

  @Test
  void examplesFitTheSchemasTheyStandBeside() {
    int examples = 0;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        for (Map.Entry<String, JsonNode> answer :
            method.getValue().path("responses").properties()) {
          for (Map.Entry<String, JsonNode> content :
              answer.getValue().path("content").properties()) {
            JsonNode example = content.getValue().path("example");
            if (example.isObject()) {
              String where = method.getKey() + " " + path.getKey();
              assertEquals(List.of(), faults(content.getValue().path("schema"), example), where);
              examples++;
            }
          }
        }
      }
    }
    assertTrue(examples > 10, examples + " examples");
  }

  private List<String> faults(String path, String status, String type, JsonNode answer) {
    JsonNode content =
        document
            .path("paths")
            .path(path)
            .path("get")
            .path("responses")
            .path(status)
            .path("content");
    return faults(content.path(type).path("schema"), answer);
  }

  private List<String> faults(JsonNode schema, JsonNode answer) {
    assertTrue(schema.isObject(), "no schema");
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    List<String> faults = new ArrayList<>();
    compiled.validate(answer).forEach(fault -> faults.add(fault.getMessage()));
    return faults;
  }

  /** The document with every object closed: what it does not name is a fault. */
  private static JsonNode strict(JsonNode document) {
    for (JsonNode schema : document.path("components").path("schemas")) {
      if (schema.has("properties") && schema instanceof ObjectNode object) {
        object.put("additionalProperties", false);
      }
    }
    return document;
  }

  private static JsonNode json(String address) {
    Response answer =
        given()
            .urlEncodingEnabled(false)
            .header("Authorization", "Bearer " + FreshStart.KEY)
            .get(address);
    try {
      return JSON.readTree(answer.asString());
    } catch (IOException e) {
      throw new AssertionError(address + " answers " + answer.asString(), e);
    }
  }
}
