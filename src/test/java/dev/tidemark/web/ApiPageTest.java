package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API can be read and tried on a page, without script too. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class ApiPageTest {

  @Test
  void everyOperationOfTheDocumentIsThere() {
    Document page = Page.open("/api");
    Page.assertSound(page);
    int operations =
        given()
            .accept("application/json")
            .get("/api/openapi")
            .jsonPath()
            .getInt("paths.collect { it.value.size() }.sum()");
    assertEquals(operations, page.select("article.operation").size());
    assertEquals(operations, page.select("nav.contents a").size());
    for (Element link : page.select("nav.contents a")) {
      assertEquals(1, page.select("h3" + link.attr("href")).size(), link.outerHtml());
    }
    assertTrue(page.select("article:has(#ask-addArticle) form").isEmpty(), "writing is shown only");
    String command = page.expectFirst("article:has(#ask-addArticle) pre").text();
    assertTrue(command.contains("-X POST") && command.contains("Bearer $KEY"), command);
  }

  @Test
  void everyInputHasALabelAndAnExplanation() {
    Document page = Page.open("/api");
    for (Element input : page.select("form.try input:not([type=hidden]), form.try select")) {
      assertEquals(1, page.select("label[for='" + input.id() + "']").size(), input.id());
      String about = input.attr("aria-describedby");
      assertEquals(1, page.select("[id='" + about + "']").size(), input.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "operation=search&q=tidal+power&size=&topic=, /api/v1/search?q=tidal%20power",
    "operation=facet&field=topic&prefix=E&size=, /api/v1/facets/topic?prefix=E",
    "operation=search&q=a&unknown=x&size=5, /api/v1/search?q=a&size=5",
    "operation=exportArticles&format=csv&q=a%26b, /api/v1/export/articles.csv?q=a%26b",
  })
  void aFormLeadsToTheAddressItAsksFor(String filled, String address) {
    Response answer = Page.answer("/api/try?" + filled);
    assertEquals(303, answer.statusCode());
    String location = answer.header("Location");
    assertTrue(location.endsWith(address), location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=x",
        "operation=",
        "operation=nothing",
        "operation=addArticle",
        "operation=quarantine",
        "operation=article",
        "operation=article&id=",
        "operation=article&id=+"
      })
  void whatCannotBeAskedIsSaid(String filled) {
    Response answer = Page.answer("/api/try?" + filled);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.contentType().startsWith("text/html"), "a page that helps");
  }
}
