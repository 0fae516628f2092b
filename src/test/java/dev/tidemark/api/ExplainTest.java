package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a number was read as it was, wherever it is asked. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class ExplainTest {
  @Inject FakeRecord record;
  private String id = "";

  @BeforeEach
  void oneArticle() {
    record.clear();
    id =
        FakeArticles.post(
            "Tidal power market to reach $12 billion by 2031", "https://example.org/tidal");
  }

  private static JsonNode reasons(String address, String hits) {
    JsonNode answer = FakeArticles.json(given().get(address));
    return answer.at(hits + "/explanation");
  }

  @Test
  void anArticleSaysWhyOfEachMetric() {
    JsonNode reasons = reasons("/api/v1/articles/" + id + "?explain=true", "/metrics/0");
    assertTrue(reasons.size() >= 5, reasons.toPrettyString());
    for (JsonNode reason : reasons) {
      assertEquals(
          "[aspect, value, rule, words]",
          reason.properties().stream().map(e -> e.getKey()).toList().toString());
      assertTrue(reason.get("words").isArray());
      assertTrue(!reason.get("rule").asText().isBlank(), reason.toPrettyString());
    }
    assertTrue(
        reasons.valueStream().anyMatch(r -> r.get("aspect").asText().equals("type")),
        reasons.toPrettyString());
  }

  @Test
  void aRowSaysTheSameAsItsArticle() {
    assertEquals(
        reasons("/api/v1/articles/" + id + "?explain=true", "/metrics/0"),
        reasons("/api/v1/metrics?explain=true", "/hits/0"));
    given()
        .get("/api/v1/metrics?explain=true&fields=explanation")
        .then()
        .body("hits[0].explanation.aspect", hasItem("unit"))
        .body("links.self", equalTo("/api/v1/metrics?fields=explanation&explain=true"));
  }

  @Test
  void nobodyIsToldUnasked() {
    given().get("/api/v1/articles/" + id).then().body(not(containsString("explanation")));
    given().get("/api/v1/metrics").then().body(not(containsString("explanation")));
    given().get("/api/v1/articles/" + id + "?explain=false").then().statusCode(200);
    for (String path : new String[] {"/api/v1/articles/" + id, "/api/v1/metrics"}) {
      given()
          .get(path + "?explain=maybe")
          .then()
          .statusCode(400)
          .body("errors[0].parameter", equalTo("explain"));
    }
  }

  @Test
  void theDocumentSaysHowToAsk() {
    given()
        .accept("application/json")
        .get("/api/openapi")
        .then()
        .body("paths.'/api/v1/metrics'.get.parameters.name", hasItem("explain"))
        .body("paths.'/api/v1/articles/{id}'.get.parameters.name", hasItem("explain"))
        .body("components.schemas.MetricHit.properties.explanation", notNullValue());
  }
}
