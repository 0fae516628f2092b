package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All articles of a search as a file. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class ArticleExportTest {
  private static final int ARTICLES = 403;

  @Inject FakeRecord record;
  @Inject FakeEngine engine;

  @BeforeEach
  void articles() {
    record.clear();
    StringBuilder bulk = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      bulk.append(FakeArticles.json("=Tide " + i, "https://example.org/" + i)).append('\n');
    }
    FakeArticles.withKey()
        .contentType("application/x-ndjson")
        .body(bulk.toString().getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/articles/bulk")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv, https://example.org/",
    "ndjson, application/x-ndjson, \"url\":\"https://example.org/",
    "ris, application/x-research-info-systems, UR  - https://example.org/",
    "bib, application/x-bibtex, url = {https://example.org/",
  })
  void everyFormatHasEveryArticleOnce(String format, String type, String each) {
    String text =
        given()
            .get("/api/v1/export/articles." + format + "?size=1&page=9&facets=none")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith(type))
            .header(
                "Content-Disposition", equalTo("attachment; filename=\"articles." + format + "\""))
            .header("Tidemark-Total", equalTo(Integer.toString(ARTICLES)))
            .header("Tidemark-Query", equalTo("copies=all"))
            .header("Tidemark-Time", notNullValue())
            .extract()
            .asString();
    List<String> rows = text.lines().filter(line -> line.contains(each)).toList();
    assertEquals(ARTICLES, rows.size());
    assertEquals(ARTICLES, rows.stream().distinct().count());
    SearchRequest asked = engine.last();
    assertNotNull(asked);
    assertEquals(Copies.ALL, asked.copies());
    assertTrue(asked.bare(), "no snippets are made that nobody sees");
  }

  @Test
  void aTableIsSafeInASpreadsheetAndHasTheBodyOnlyIfAsked() {
    List<String> lines = given().get("/api/v1/export/articles.csv").asString().lines().toList();
    assertTrue(lines.get(1).contains(",'=Tide "), lines.get(1));
    assertFalse(lines.getFirst().contains(",body,"));
    List<String> some =
        given().get("/api/v1/export/articles.csv?fields=body,title").asString().lines().toList();
    assertTrue(some.getFirst().endsWith("id,title,body"), some.getFirst());
  }

  @Test
  void aLineForProgramsHasTheTextAndTheNumbers() {
    String line =
        given().get("/api/v1/export/articles.ndjson").asString().lines().findFirst().orElseThrow();
    for (String field : List.of("\"body\":", "\"metrics\":[", "\"story\":{", "\"origin\":")) {
      assertTrue(line.contains(field), line);
    }
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsWritten() {
    given()
        .get("/api/v1/export/articles.csv?sort=best")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo("sort"));
    given().get("/api/v1/export/articles.xls").then().statusCode(404);
    given().get("/api/v1/export/articles.CSV").then().statusCode(404);
  }
}
