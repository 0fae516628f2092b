package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeRooms.class)
class TopicResourceTest {

  @Test
  void theTreeHasEachTopicWithItsParentAndItsRule() {
    given()
        .get("/api/v1/topics")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("version", matchesPattern("[0-9a-f]{16}"))
        .body("evaluating", nullValue())
        .body("topics.size()", greaterThan(120))
        .body("topics.find { it.name == 'AI' }.parent", nullValue())
        .body("topics.find { it.name == 'AI' }.same", hasItem("Artificial Intelligence"))
        .body("topics.find { it.name == 'Deep Learning' }.parent", equalTo("Machine Learning"))
        .body("topics.find { it.name == 'Deep Learning' }.rule", startsWith("\"deep learning\" OR"))
        .body(
            "topics.find { it.name == 'Deep Learning' }.search",
            equalTo("/search?topic=Deep%20Learning"))
        .body("topics.find { it.name == 'Business' }.rule", nullValue());
  }
}
