package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole results as files. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class ExportResourceTest {
  /** More than the engine is asked for at once. */
  private static final int ARTICLES = 1_003;

  @Inject FakeRecord record;
  @Inject FakeEngine engine;

  @BeforeEach
  void empty() {
    record.clear();
  }

  private static void articles(int count) {
    StringBuilder bulk = new StringBuilder();
    for (int i = 0; i < count; i++) {
      bulk.append(FakeArticles.json("Tide " + i, "https://example.org/" + i)).append('\n');
    }
    FakeArticles.withKey()
        .contentType("application/x-ndjson")
        .body(bulk.toString().getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/articles/bulk")
        .then()
        .statusCode(200);
  }

  @Test
  void theWholeResultComesHoweverLongItIs() {
    articles(ARTICLES);
    String lines = given().get("/api/v1/export/metrics.ndjson").asString();
    List<String> rows = lines.lines().toList();
    assertEquals(ARTICLES, rows.size());
    assertEquals(ARTICLES, rows.stream().distinct().count());
    String csv = given().get("/api/v1/export/metrics.csv?size=1&page=7").asString();
    assertEquals(ARTICLES + 1, csv.lines().count());
  }

  @Test
  void aLineIsAHitOfTheSearch() {
    articles(1);
    String line = given().get("/api/v1/export/metrics.ndjson").asString().strip();
    String hit = FakeArticles.json(given().get("/api/v1/metrics")).get("hits").get(0).toString();
    assertEquals(hit, line);
    assertTrue(
        given()
            .get("/api/v1/export/metrics.ndjson?fields=value")
            .asString()
            .strip()
            .endsWith(".1\",\"value\":12000000000}"));
  }

  @Test
  void headersSayWhatWasAskedFor() {
    articles(2);
    given()
        .get("/api/v1/export/metrics.csv?metric.unit=usd&size=1&page=2&facets=none")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", equalTo("attachment; filename=\"numbers.csv\""))
        .header("Tidemark-Total", equalTo("2"))
        .header("Tidemark-Query", equalTo("metric.unit=USD&copies=all"))
        .header("Tidemark-Time", notNullValue())
        .header("Access-Control-Expose-Headers", containsString("Tidemark-Total"));
    assertEquals(Copies.ALL, asked().copies());
    given()
        .get("/api/v1/export/metrics.ndjson?copies=fold")
        .then()
        .contentType("application/x-ndjson")
        .header("Tidemark-Query", equalTo("copies=fold"));
    assertEquals(Copies.FOLD, asked().copies());
  }

  private SearchRequest asked() {
    SearchRequest last = engine.last();
    assertNotNull(last);
    return last;
  }

  @Test
  void aTableOpensInASpreadsheet() {
    FakeArticles.post("=HYPERLINK(1)", "https://example.org/x");
    Response response =
        given().get("/api/v1/export/metrics.csv?fields=value,title,published,period,text");
    String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    assertEquals(
        "\uFEFFid,value,period.text,period.from,period.to,period.now,text,title,published",
        lines.getFirst());
    assertTrue(
        lines
            .get(1)
            .endsWith(".1,12000000000,by 2031,,2031,,$12 billion,'=HYPERLINK(1),2025-02-07"),
        lines.get(1));
    assertTrue(text.endsWith("\r\n"), "lines end as RFC 4180 says");
  }

  @Test
  void everyColumnHasACellInEveryLine() {
    articles(1);
    List<String> lines = given().get("/api/v1/export/metrics.csv").asString().lines().toList();
    assertEquals(cells(lines.get(0)), cells(lines.get(1)));
  }

  private static int cells(String line) {
    boolean quoted = false;
    int cells = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      cells += c == ',' && !quoted ? 1 : 0;
    }
    return cells;
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsWritten() {
    given()
        .get("/api/v1/export/metrics.csv?sort=valu")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo("sort"));
    given().get("/api/v1/export/metrics.ndjson?q=late").then().statusCode(503);
    given().get("/api/v1/export/metrics.xls").then().statusCode(404);
  }
}
