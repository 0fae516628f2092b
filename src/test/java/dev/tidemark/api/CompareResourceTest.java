package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Comparisons as JSON and as tables. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class CompareResourceTest {

  @Test
  void saysWhatWasAskedAndWhereItsTablesAre() {
    given()
        .get("/api/v1/compare?metric.subject=kelp&sort=value")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("claims", equalTo(0))
        .body("cut", is(false))
        .body("series", empty())
        .body("query.filters.'metric.subject'[0]", equalTo("kelp"))
        .body("links.html", startsWith("/compare?metric.subject=kelp"))
        .body("links.spread", startsWith("/api/v1/export/compare/spread.csv?"))
        .body("links.claims", startsWith("/api/v1/export/metrics.csv?"));
  }

  @Test
  void whatIsCurrentIsNotSentAgain() {
    String address = "/api/v1/compare?metric.subject=kelp";
    String tag = given().get(address).header("ETag");
    given().header("If-None-Match", tag).get(address).then().statusCode(304);
  }

  @Test
  void everyTableHasItsHeadEvenWithoutLines() {
    for (ComparedTable table : ComparedTable.values()) {
      given()
          .get("/api/v1/export/compare/" + table.ending() + ".csv?size=1&page=3")
          .then()
          .statusCode(200)
          .header("Content-Type", startsWith("text/csv"))
          .header("Tidemark-Total", "0")
          .body(containsString("subject,type,unit,currency,region,"));
    }
  }

  @Test
  void otherTablesAndBadParametersAreSaid() {
    given()
        .get("/api/v1/export/compare/others.csv")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
    given()
        .get("/api/v1/compare?metric.year=soon")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("metric.year"));
  }
}
