package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeRooms.class)
class SimilarResourceTest {
  @Inject FakeRecord record;
  private String id = "";

  @BeforeEach
  void fill() {
    record.clear();
    id = FakeArticles.post("Tidal power", "https://example.org/a");
    FakeArticles.post("Wave power", "https://example.org/b");
    FakeArticles.post("Wind power", "https://example.org/c");
  }

  @Test
  void theNearestComeAsHits() {
    given()
        .get("/api/v1/articles/" + id + "/similar?size=1&fields=title")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("hits", hasSize(1))
        .body("links.html", endsWith("/articles/" + id));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    String path = "/api/v1/articles/" + id + "/similar";
    String tag = given().get(path).then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", tag).get(path).then().statusCode(304);
  }

  @Test
  void whatIsNotThereHasNothingSimilar() {
    given()
        .get("/api/v1/articles/zzzzzzzzzzzzzzzz/similar")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
  }
}
