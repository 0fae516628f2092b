package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as feeds: new claims, and medians that come anew when they change. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class MetricFeedTest {
  @Inject FakeRecord record;
  @Inject FakeEngine engine;

  @BeforeEach
  void oneArticle() {
    record.clear();
    FakeArticles.post("Tide", "https://example.org/tide");
  }

  @Test
  void claimsComeWithTheirSentenceAndThePlaceInTheirArticle() {
    String article = record.all().getFirst().article().id();
    given()
        .get("/metrics/feed.json?q=tide")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/feed+json"))
        .body("items[0].id", startsWith("urn:x-tidemark:metric:" + article))
        .body("items[0].url", containsString("/articles/" + article + "#number-"))
        .body("items[0].content_html", containsString("<blockquote>"))
        .body("home_page_url", endsWith("/metrics?q=tide"));
    SearchRequest asked = engine.last();
    assertNotNull(asked);
    assertEquals(Rows.METRICS, asked.rows());
    assertEquals(Sort.ADDED, asked.sort());
    assertEquals(Copies.ALL, asked.copies());
    assertEquals(List.of(), asked.facets());
  }

  @Test
  void aMedianIsAnEntryWithAnIdOfItsOwn() {
    String first = median("/metrics/medians.json?q=tide");
    assertEquals(first, median("/metrics/medians.json?q=tide&page=2&size=7"), "the same search");
    assertNotEquals(first, median("/metrics/medians.json?q=tides"), "another search");
    given()
        .get("/metrics/medians.json?q=tide")
        .then()
        .body("items[0].title", containsString("median"))
        .body("items[0].url", containsString("/metrics?q=tide&metric.year="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics/feed.atom", "/metrics/medians.atom"})
  void atomIsTaggedAndNotSentTwice(String path) {
    Response feed = given().get(path + "?q=tide");
    assertEquals(200, feed.statusCode());
    feed.then().contentType(startsWith("application/atom+xml"));
    given()
        .header("If-None-Match", feed.header("ETag"))
        .get(path + "?q=tide")
        .then()
        .statusCode(304);
    given()
        .get(path + "?metric.value=10Q")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_number"));
  }

  private static String median(String address) {
    return given().get(address).then().statusCode(200).extract().path("items[0].id");
  }
}
