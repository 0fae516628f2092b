package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.article.StoryId;
import dev.tidemark.json.TidemarkJson;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FakeRooms.class)
class SearchResourceTest {
  private static final String HIT =
      """
      {"id":"ID","title":"Tidal power","titleHtml":"<mark>Tidal</mark> power",
       "snippets":[{"field":"body","html":"the <mark>tidal</mark> &lt;b&gt;"}],
       "url":"https://example.org/tidal",
       "provider":{"name":"Example Wire","domain":"example.org"},
       "published":"2025-02-07","quality":{"value":53,"basis":"stated"},
       "topics":[{"name":"Tidal Power","basis":"stated"}],
       "metrics":[{"id":"ID.1","article":"ID","type":"market_size","text":"$12 billion",
         "field":"title","start":28,"end":39,
         "sentence":"Tidal power market to reach $12 billion by 2031",
         "value":12000000000,"low":null,"high":null,"bound":"exact","unit":"currency",
         "currency":"USD","period":{"text":"by 2031","from":null,"to":"2031"},
         "modality":"forecast","subject":"tidal power","direction":null,"region":null,
         "source":null,
         "check":{"status":"derived","expected":64900000000,"years":5,"with":["ID.2"]},"confidence":1.0,
         "mentionOf":null,"mentions":[],"page":null}],
       "story":{"id":"STORY","size":1},"score":12.5}""";

  @Inject FakeRecord record;
  private String id = "";

  @BeforeEach
  void oneArticle() {
    record.clear();
    id = FakeArticles.post("Tidal power", "https://example.org/tidal");
  }

  @Test
  void anAnswerHasTheShapeOfTheContract() throws JsonProcessingException {
    Response response = given().get("/api/v1/search?q=tidal");
    assertEquals(200, response.statusCode());
    assertEquals("application/json", response.contentType().split(";", -1)[0]);
    ObjectNode answer = (ObjectNode) TidemarkJson.mapper().readTree(response.asString());
    assertEquals(
        "[query, total, took, generation, hits, facets, didYouMean, notices, links]",
        answer.properties().stream().map(e -> e.getKey()).toList().toString());
    JsonNode expected =
        TidemarkJson.mapper()
            .readTree(HIT.replace("ID", id).replace("STORY", StoryId.foundedBy(id)));
    assertEquals(expected.toPrettyString(), answer.get("hits").get(0).toPrettyString());
    assertEquals("null", answer.get("didYouMean").toString());
    assertEquals(1, answer.get("total").asInt());
    assertEquals("tidal", answer.get("query").get("q").asText());
    assertEquals("{}", answer.get("query").get("filters").toString());
  }

  @Test
  void amountsAreWrittenWithoutExponents() {
    given()
        .get("/api/v1/search")
        .then()
        .body(containsString("\"expected\":64900000000"))
        .body(containsString("\"value\":12000000000"));
  }

  @Test
  void facetsCarryTheirValuesAndWhereChoosingOneLeads() {
    given()
        .get("/api/v1/search?q=tidal")
        .then()
        .body("facets.topic.distinct", equalTo(1))
        .body("facets.topic.values[0].value", equalTo("2023"))
        .body("facets.topic.values[0].count", equalTo(31))
        .body("facets.topic.values[0].selected", equalTo(false))
        .body("facets.topic.values[0].toggle", startsWith("/search?"))
        .body("facets.published.interval", equalTo("year"))
        .body("facets.topic.interval", equalTo(null));
  }

  @Test
  void linksAreRelativeToTheSiteWhateverHostIsAskedFor() {
    given()
        .header("Host", "evil.example")
        .header("X-Forwarded-Host", "evil.example")
        .get("/api/v1/search?q=tidal")
        .then()
        .statusCode(200)
        .body("links.self", startsWith("/api/v1/search?q=tidal"))
        .body("links.html", startsWith("/search?q=tidal"))
        .body(not(containsString("evil")));
  }

  @Test
  void theTagHoldsUntilTheIndexChanges() {
    String tag = given().get("/api/v1/search?q=tidal").then().extract().header("ETag");
    given().header("If-None-Match", tag).get("/api/v1/search?q=tidal").then().statusCode(304);
    given().header("If-None-Match", tag).get("/api/v1/search?q=other").then().statusCode(200);
    FakeArticles.post("Wave power", "https://example.org/wave");
    given().header("If-None-Match", tag).get("/api/v1/search?q=tidal").then().statusCode(200);
  }

  @Test
  void headTellsTheSameWithoutABody() {
    given().head("/api/v1/search?q=tidal").then().statusCode(200).header("ETag", notNullValue());
  }

  @Test
  void fieldsSelectWhatRowsHave() {
    Response response = given().get("/api/v1/search?fields=title,authors");
    assertEquals(
        "{\"id\":\"" + id + "\",\"title\":\"Tidal power\",\"authors\":[\"Ada Example\"]}",
        FakeArticles.json(response).get("hits").get(0).toString());
  }

  @Test
  void noticesOfParametersQueryAndEngineComeTogether() {
    given()
        .get("/api/v1/search?utm_source=x")
        .then()
        .statusCode(200)
        .body("notices", hasItem("A notice of the engine."))
        .body("notices", hasItem(containsString("utm_source")))
        .body("links.self", not(containsString("utm")));
  }

  @Test
  void whatFollowsIsLinkedByPageAndCursor() {
    FakeArticles.post("Wave power", "https://example.org/wave");
    FakeArticles.post("Wave hello", "https://example.org/hello");
    given()
        .get("/api/v1/search?size=1")
        .then()
        .body("links.next", containsString("page=2"))
        .body("links.next", containsString("size=1"))
        .body("cursor", notNullValue());
    String beyond =
        given().get("/api/v1/search?size=1&page=10000").then().extract().path("links.next");
    given()
        .urlEncodingEnabled(false)
        .get(beyond)
        .then()
        .statusCode(200)
        .body("links.self", containsString("cursor="))
        .body("links.next", containsString("cursor="));
  }

  @Test
  void filtersAreSaidBackUnderTheirParameters() {
    given()
        .get("/api/v1/search?topic=AI&topic.not=Sports&metric.year=2030..&sort=oldest")
        .then()
        .statusCode(200)
        .body("query.filters.topic", contains("AI"))
        .body("query.filters.'topic.not'", contains("Sports"))
        .body("query.filters.'metric.year'", contains("2030.."))
        .body("query.sort", equalTo("oldest"));
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, invalid_parameter, page",
    "page=abc, invalid_parameter, page",
    "page=1e3, invalid_parameter, page",
    "page=%D9%A3, invalid_parameter, page",
    "size=-5, invalid_parameter, size",
    "size=1000000, invalid_parameter, size",
    "page=5000&size=100, result_window_exceeded, page",
    "cursor=changed, invalid_cursor, cursor",
    "sort=best, invalid_parameter, sort",
    "facets=colour, invalid_parameter, facets",
    "fields=colour, invalid_parameter, fields",
    "published=2024-02-30, invalid_date, published",
    "quality=NaN.., invalid_number, quality",
    "quality=90..10, invalid_range, quality",
    "metric.value=10Q, invalid_number, metric.value",
  })
  void parametersThatCantBeUsedAreNamed(String query, String code, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/search?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].message", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({"late, deadline_exceeded", "down, engine_unavailable"})
  void anEngineThatCantAnswerIsSaidToBeBackLater(String q, String code) {
    given()
        .get("/api/v1/search?q=" + q)
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo(code));
  }

  @Test
  void aFailureOfOursTellsNothingButANumber() {
    given()
        .get("/api/v1/search?q=boom")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("internal_error"))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }
}
