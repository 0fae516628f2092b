package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.openapi.FreshStart;
import dev.tidemark.reading.pdf.SamplePdf;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report that is sent is an article whose numbers say on which page they stand. */
@QuarkusTest
@TestProfile(FreshStart.class)
class PdfArticleTest {

  @BeforeEach
  void started() {
    FreshStart.awaitSamples();
  }

  private static byte[] report() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.document().getDocumentInformation().setTitle("Kelp farming to 2031");
      pdf.document().getDocumentInformation().setAuthor("Ines Marlow; Tobias Brandt");
      pdf.paragraph(60, 100, 450, "The kelp farming market was worth $2.4 billion in 2024.");
      pdf.newPage();
      pdf.paragraph(60, 100, 450, "It says nothing here that could be counted by anybody.");
      pdf.newPage();
      pdf.paragraph(60, 100, 450, "The kelp farming market will reach $9.7 billion by 2031.");
      return pdf.bytes();
    }
  }

  private static Response post(byte[] bytes) {
    return given()
        .header("Authorization", "Bearer " + FreshStart.KEY)
        .contentType("application/pdf")
        .body(bytes)
        .post("/api/v1/articles?refresh=wait");
  }

  @Test
  void numbersNameTheirPageWhereverTheyAreTold() {
    Response added = post(report());
    assertTrue(List.of(200, 201).contains(added.statusCode()), added.asString());
    String id = added.jsonPath().getString("id");
    added
        .then()
        .body("title", equalTo("Kelp farming to 2031"))
        .body("authors", equalTo(List.of("Ines Marlow", "Tobias Brandt")))
        .body("origin.format", equalTo("pdf"))
        .body("origin.pages.size()", equalTo(3))
        .body("metrics.find { it.value == 2400000000 }.page", equalTo(1))
        .body("metrics.find { it.value == 9700000000 }.page", equalTo(3));

    String query = "?q=kelp+farming&metric.year=2031";
    given()
        .get("/api/v1/metrics" + query)
        .then()
        .statusCode(200)
        .body("hits.page", hasItem(3))
        .body("hits[0].article", equalTo(id));
    given().get("/api/v1/search?q=kelp+farming").then().body("hits[0].metrics.page", hasItem(3));
    List<String> table =
        given().get("/api/v1/export/metrics.csv" + query).asString().lines().toList();
    int column = List.of(table.getFirst().split(",", -1)).indexOf("page");
    assertEquals("3", table.get(1).split(",", -1)[column], table::toString);
    given().get("/articles/" + id).then().statusCode(200).body(containsString("Page"));
  }

  @Test
  void theSameReportAgainIsTheSameArticle() {
    String id = post(report()).jsonPath().getString("id");
    post(report()).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void whatCannotBeReadIsToldWithItsReason() {
    post("%PDF-1.4 and no more of it".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("code", equalTo("pdf_broken"))
        .body("detail", startsWith("It is damaged"));
    post("No report at all.".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("code", equalTo("type_mismatch"));
  }
}
