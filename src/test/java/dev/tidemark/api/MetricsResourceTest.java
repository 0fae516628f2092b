package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.article.StoryId;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics as rows, over HTTP. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class MetricsResourceTest {
  private static final String HIT =
      """
      {"id":"ID.1","article":"ID","type":"market_size","text":"$12 billion",
         "field":"title","start":28,"end":39,
         "sentence":"Tidal power market to reach $12 billion by 2031",
         "value":12000000000,"low":null,"high":null,"bound":"exact","unit":"currency",
         "currency":"USD","period":{"text":"by 2031","from":null,"to":"2031"},
         "modality":"forecast","subject":"tidal power","direction":null,"region":null,
         "source":null,
         "check":{"status":"derived","expected":64900000000,"years":5,"with":["ID.2"]},
         "confidence":1.0,"mentionOf":null,"mentions":[],"page":null,
         "title":"Tidal power","url":"https://example.org/tidal",
         "provider":{"name":"Example Wire","domain":"example.org"},
         "published":"2025-02-07","story":{"id":"STORY","size":1},"score":null,
         "links":{"html":"/articles/ID#number-1"}}""";

  private static final String STATISTICS =
      """
      [{"year":"2031","unit":"currency","currency":"USD","count":1,"min":12000000000,
        "q1":12000000000,"median":12000000000,"q3":12000000000,"max":12000000000,
        "sources":0,"stories":1,"subjects":1,"regions":1,"types":1,"forecasts":1}]""";

  @Inject FakeRecord record;
  @Inject FakeEngine engine;
  private String id = "";

  @BeforeEach
  void oneArticle() {
    record.clear();
    id = FakeArticles.post("Tidal power", "https://example.org/tidal");
  }

  private SearchRequest asked() {
    SearchRequest last = engine.last();
    assertNotNull(last);
    return last;
  }

  @Test
  void anAnswerHasTheShapeOfTheContract() throws JsonProcessingException {
    Response response = given().get("/api/v1/metrics?q=tidal");
    assertEquals(200, response.statusCode());
    ObjectNode answer = (ObjectNode) FakeArticles.json(response);
    assertEquals(
        "[query, total, took, generation, hits, facets, statistics, notices, links]",
        answer.properties().stream().map(e -> e.getKey()).toList().toString());
    assertEquals(
        pretty(HIT.replace("ID", id).replace("STORY", StoryId.foundedBy(id))),
        answer.get("hits").get(0).toPrettyString());
    assertEquals(pretty(STATISTICS), answer.get("statistics").toPrettyString());
    assertEquals(1, answer.get("total").asInt());
    assertEquals("tidal", answer.get("query").get("q").asText());
    assertEquals("relevance", answer.get("query").get("sort").asText());
    assertTrue(response.asString().contains("\"max\":12000000000,"), "no exponents");
  }

  private static String pretty(String json) throws JsonProcessingException {
    JsonNode node = TidemarkJson.mapper().readTree(json);
    return node.toPrettyString();
  }

  @Test
  void linksStayWithTheMetrics() {
    given()
        .header("Host", "evil.example")
        .get("/api/v1/metrics?metric.unit=usd&sort=value")
        .then()
        .statusCode(200)
        .body("links.self", equalTo("/api/v1/metrics?metric.unit=USD&sort=value"))
        .body("links.html", equalTo("/metrics?metric.unit=USD&sort=value"))
        .body(
            "links.csv",
            equalTo("/api/v1/export/metrics.csv?metric.unit=USD&sort=value&copies=fold"))
        .body("links.ndjson", startsWith("/api/v1/export/metrics.ndjson?metric.unit=USD"))
        .body("links.next", nullValue())
        .body("facets.'metric.subject'.values[0].toggle", startsWith("/metrics?"))
        .body("query.filters.'metric.unit'", contains("USD"))
        .body("query.sort", equalTo("value"));
    assertEquals(Rows.METRICS, asked().rows());
  }

  @Test
  void theFacetsOfMetricsAreCounted() {
    given()
        .get("/api/v1/metrics")
        .then()
        .body("facets.size()", equalTo(Facet.METRICS_DEFAULT.size()));
    given()
        .get("/api/v1/metrics?facets=metric.year,published,topic")
        .then()
        .body("facets.keySet()", contains("metric.year", "published", "topic"))
        .body("facets.published.interval", equalTo("year"));
    given().get("/api/v1/metrics?facets=none").then().body("facets.size()", equalTo(0));
  }

  @Test
  void theTagHoldsUntilTheIndexChanges() {
    String tag = given().get("/api/v1/metrics?q=tidal").then().extract().header("ETag");
    given().header("If-None-Match", tag).get("/api/v1/metrics?q=tidal").then().statusCode(304);
    given().header("If-None-Match", tag).get("/api/v1/search?q=tidal").then().statusCode(200);
    FakeArticles.post("Wave power", "https://example.org/wave");
    given().header("If-None-Match", tag).get("/api/v1/metrics?q=tidal").then().statusCode(200);
    given().head("/api/v1/metrics").then().statusCode(200).header("ETag", notNullValue());
  }

  @Test
  void fieldsSelectWhatRowsHave() {
    Response response = given().get("/api/v1/metrics?fields=value,title,links");
    assertEquals(
        "{\"id\":\"ID.1\",\"value\":12000000000,\"title\":\"Tidal power\",\"links\":{\"html\":\"/articles/ID#number-1\"}}"
            .replace("ID", id),
        FakeArticles.json(response).get("hits").get(0).toString());
  }

  @Test
  void noticesOfParametersQueryAndEngineComeTogether() {
    given()
        .get("/api/v1/metrics?utm_source=x")
        .then()
        .body("notices", hasItem("A notice of the engine."))
        .body("notices", hasItem(containsString("utm_source")))
        .body("links.self", equalTo("/api/v1/metrics"));
  }

  @Test
  void whatFollowsIsLinkedByPageAndCursor() {
    FakeArticles.post("Wave power", "https://example.org/wave");
    Response first = given().get("/api/v1/metrics?size=1");
    first
        .then()
        .body("links.next", equalTo("/api/v1/metrics?size=1&page=2"))
        .body("hits.size()", equalTo(1))
        .body("total", equalTo(2));
    String cursor = first.path("cursor");
    Response second = given().get("/api/v1/metrics?size=1&cursor=" + cursor);
    second.then().body("cursor", nullValue()).body("links.next", nullValue());
    assertTrue(!second.path("hits[0].id").equals(first.path("hits[0].id")), "another row");
    given().get("/api/v1/search?size=1&cursor=" + cursor).then().statusCode(400);
    given().get("/api/v1/metrics?size=0").then().statusCode(200).body("hits.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({
    "sort=valu, invalid_parameter, sort, 'Did you mean “value”?'",
    "sort=valu, invalid_parameter, sort, 'relevance, newest, oldest, quality, added, value, value_asc, year, year_asc'",
    "facets=metric.size, invalid_parameter, facets, 'metric.unit'",
    "fields=body, invalid_parameter, fields, 'sentence'",
    "metric.unit=dollars, invalid_parameter, metric.unit, 'USD'",
    "metric.modality=maybe, invalid_parameter, metric.modality, 'actual, forecast'",
    "metric.year=x, invalid_number, metric.year, ''",
    "cursor=changed, invalid_cursor, cursor, ''",
    "page=5000&size=100, result_window_exceeded, page, ''",
  })
  void parametersThatCantBeUsedAreNamed(
      String query, String code, String parameter, String message) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/metrics?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].message", containsString(message));
  }

  @Test
  void articlesAreNotSortedByValue() {
    given().get("/api/v1/search?sort=value").then().statusCode(400);
    given().get("/api/v1/search?facets=metric.year").then().statusCode(400);
  }

  @Test
  void allValuesOfAFacetComePageByPage() {
    String next =
        given()
            .get("/api/v1/metrics/facets/metric.subject?q=tidal&size=40")
            .then()
            .statusCode(200)
            .body("field", equalTo("metric.subject"))
            .body("values.size()", equalTo(40))
            .body("values[0].toggle", startsWith("/metrics?q=tidal&metric.subject="))
            .body("links.html", equalTo("/metrics?q=tidal"))
            .body("links.next", startsWith("/api/v1/metrics/facets/metric.subject?q=tidal"))
            .extract()
            .path("links.next");
    given()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("values[0].value", equalTo("Value 40"))
        .body("cursor", nullValue());
  }

  @Test
  void facetsThatRowsDoNotHaveAreAnsweredWithThoseTheyHave() {
    given()
        .get("/api/v1/metrics/facets/colour")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("metric.subject"));
    given()
        .get("/api/v1/facets/metric.subject")
        .then()
        .statusCode(400)
        .body("errors[0].message", not(containsString("metric.subject, ")));
  }

  @Test
  void theDocumentDescribesRowsStatisticsAndParameters() {
    given()
        .accept("application/json")
        .get("/api/openapi")
        .then()
        .body("paths.'/api/v1/metrics'.get.parameters.name", hasItem("metric.modality"))
        .body("paths.'/api/v1/metrics/facets/{field}'.get.parameters.name", hasItem("prefix"))
        .body("components.schemas.MetricHit.properties.value", notNullValue())
        .body("components.schemas.MetricHit.properties.title", notNullValue())
        .body("components.schemas.YearStatistics.properties.median", notNullValue());
  }

  @Test
  void anEngineThatCantAnswerIsSaidToBeBackLater() {
    for (String q : List.of("late", "down")) {
      given()
          .get("/api/v1/metrics?q=" + q)
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue());
    }
    given().get("/api/v1/metrics?q=boom").then().statusCode(500);
  }
}
