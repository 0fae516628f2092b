package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whatever was asked. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class AnswerHeadersTest {
  private static final String SEARCH = "/api/v1/search";
  private static final String BODY = "{\"title\":\"Smuggled\"}";

  @Inject FakeRecord record;

  @BeforeEach
  void empty() {
    record.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search",
        "/api/v1/nothing",
        "/nothing",
        "/api/openapi",
        "/a;b",
        "/q/health"
      })
  void everyAnswerIsGuarded(String path) {
    given()
        .get(path)
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("Content-Security-Policy", containsString("base-uri 'none'"))
        .header("Content-Security-Policy", containsString("form-action 'self'"))
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", containsString("geolocation=()"))
        .header("X-Frame-Options", "DENY")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", notNullValue())
        .header("Vary", containsString("Accept-Encoding"))
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void anyOriginMayReadAndNoneMayWrite() {
    given()
        .header("Origin", "https://else.example")
        .header("Access-Control-Request-Method", "GET")
        .options(SEARCH)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, HEAD");
    withKey()
        .header("Origin", "https://else.example")
        .contentType("application/json")
        .body(BODY)
        .post("/api/v1/articles")
        .then()
        .statusCode(201)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void answersAreCompressedForWhoWantsIt() {
    String answer =
        given()
            .header("Accept-Encoding", "gzip")
            .get(SEARCH)
            .then()
            .extract()
            .header("Content-Encoding");
    assertEquals("gzip", answer);
  }

  @Test
  void unknownPathsAreToldToProgramsAndToPeople() {
    given()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not_found"));
    given().get("/nothing").then().statusCode(404).contentType(containsString("text/html"));
    given()
        .accept("application/json")
        .get("/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    String page = given().urlEncodingEnabled(false).get("/a;%3Cscript%3E").asString();
    assertFalse(page.contains("<script>"), page);
  }
}
