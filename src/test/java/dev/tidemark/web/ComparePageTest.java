package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What is said of the same thing stands beside each other, without script. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class ComparePageTest {
  private static final String TURBINES = "/compare?metric.subject=tidal+turbines";

  @Test
  void thePageOfNumbersLeadsHereWithItsFilters() {
    Document numbers = Page.open("/metrics?metric.subject=tidal+turbines&sort=value&page=1");
    Element link = numbers.expectFirst("a:contains(Compare by source)");
    assertEquals("/compare?metric.subject=tidal%20turbines", link.attr("href").replace("+", "%20"));
    Page.assertSound(Page.open(link.attr("href")));
  }

  @Test
  void oneSubjectIsShownWithItsSpreadAndEveryClaimLeadsToItsSentence() {
    Document page = Page.open(TURBINES);
    Page.assertSound(page);
    assertTrue(Page.heading(page).startsWith("tidal turbine: "), Page.heading(page));
    assertEquals("Subject of a number: tidal turbines ×, remove", page.expectFirst(".chip").text());
    assertFalse(page.select("#spread").isEmpty());
    Map<String, Document> articles = new HashMap<>();
    Set<String> links = new LinkedHashSet<>(page.select("svg.claims-plot a").eachAttr("href"));
    links.addAll(page.select("main table a[href^=/articles/]").eachAttr("href"));
    assertFalse(links.isEmpty());
    for (String link : links) {
      String[] parts = link.split("#", -1);
      Document article = articles.computeIfAbsent(parts[0], Page::open);
      assertEquals(1, article.select("[id=" + parts[1] + "]").size(), link);
    }
  }

  @Test
  void theOtherWaysToMeasureItAreLinksThatSayExactlyWhatTheyShow() {
    Document page = Page.open(TURBINES);
    List<String> others = page.select("nav[aria-label^=The same subject] a").eachAttr("href");
    assertFalse(others.isEmpty());
    for (String other : others) {
      Document there = Page.open(other);
      Page.assertSound(there);
      assertFalse(Page.heading(there).equals(Page.heading(page)), other);
      String canonical = there.expectFirst("link[rel=canonical]").attr("href");
      assertEquals(Page.heading(there), Page.heading(Page.open(canonical)), canonical);
    }
  }

  @Test
  void withoutOneSubjectItSaysWhatThereIsToCompare() {
    Document page = Page.open("/compare");
    Page.assertSound(page);
    assertEquals("Compare numbers", Page.heading(page));
    assertTrue(page.select("a[href*=/metrics/facets/metric.subject]").size() > 0);
    Document none = Page.open("/compare?q=nothingofthiskind");
    Page.assertSound(none);
    assertTrue(none.text().contains("No number that names a subject"), none::text);
  }

  @Test
  void everyFormatOfAComparisonCanBeHad() {
    Document page = Page.open(TURBINES);
    List<String> formats = page.select("nav[aria-label='Other formats'] a").eachAttr("href");
    assertEquals(5, formats.size());
    for (String format : formats) {
      String answer =
          given().urlEncodingEnabled(false).get(format).then().statusCode(200).extract().asString();
      assertTrue(answer.contains("subject"), format);
    }
  }

  @Test
  void whatCantBeReadIsSaid() {
    assertEquals(400, Page.answer("/compare?metric.year=abc").statusCode());
  }
}
