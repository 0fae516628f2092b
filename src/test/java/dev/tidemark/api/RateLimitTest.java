package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What each client may ask for in a minute, and is told of it. */
@QuarkusTest
@TestProfile(FewRequests.class)
class RateLimitTest {
  private static final String SEARCH = "/api/v1/search";
  private static final String READS =
      "\"reads\";q=32;qu=\"concurrent-requests\", \"reads-per-minute\";q=5;w=60";

  @Test
  void readsAreCountedByTheNameOfTheKey() {
    for (int left = FewRequests.READS - 1; left >= 0; left--) {
      client(1)
          .get(SEARCH)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", READS)
          .header(
              "RateLimit", startsWith("\"reads\";r=31, \"reads-per-minute\";r=" + left + ";t="));
    }
    Response refused = client(1).get(SEARCH);
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("too_many_requests"))
        .header("RateLimit-Policy", READS)
        .header("RateLimit", matchesPattern("\"reads\";r=32, \"reads-per-minute\";r=0;t=\\d+"));
    int wait = Integer.parseInt(refused.header("Retry-After"));
    assertTrue(wait >= 1 && wait <= 12, () -> "waits " + wait);
    client(1).header("Accept", "text/html").get("/help").then().statusCode(429);
    client(2).get(SEARCH).then().statusCode(200);
    given().get(SEARCH).then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
  }

  @Test
  void writesHaveAQuotaOfTheirOwn() {
    for (int i = 0; i < FewRequests.WRITES; i++) {
      assertEquals(201, post(3, i).statusCode());
    }
    post(3, 9)
        .then()
        .statusCode(429)
        .header("RateLimit-Policy", containsString("\"writes-per-minute\";q=3;w=60"))
        .header("RateLimit", containsString("\"writes-per-minute\";r=0;t="));
    client(3).get(SEARCH).then().statusCode(200);
  }

  @Test
  void everyAnswerTells() {
    for (String address :
        new String[] {
          "/api/v1/search?page=0", "/api/v1/nothing", "/nothing", "/a;b", "/operator"
        }) {
      client(4).get(address).then().header("RateLimit-Policy", READS);
      given()
          .get(address)
          .then()
          .header("RateLimit", startsWith("\"reads\";r="))
          .header("Access-Control-Expose-Headers", containsString("RateLimit, RateLimit-Policy"))
          .header("Access-Control-Expose-Headers", containsString("Retry-After"));
    }
    client(4).put("/search").then().statusCode(405).header("RateLimit", startsWith("\"writes\""));
  }

  private static Response post(int key, int number) {
    return client(key)
        .contentType("application/json")
        .body(FakeArticles.json("Number " + number, "https://example.org/few/" + number))
        .post("/api/v1/articles");
  }

  private static RequestSpecification client(int number) {
    return given().header("Authorization", "Bearer " + FewRequests.key(number));
  }
}
