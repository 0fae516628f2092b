package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A number is listed once however often it is said, doubts are named, and reasons are given. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class ReadingsTest {

  private static String address() {
    return Page.search("sailcloth").expectFirst("ol.hits h2 a").attr("href");
  }

  @Test
  void theListShowsEachNumberOnceWithItsOtherPlaces() {
    Document page = Page.open(address());
    Page.assertSound(page);
    assertEquals(1, page.select("#numbers > .wide tbody tr").size());
    Element row = page.expectFirst("#numbers > .wide tbody tr");
    assertEquals("also said: $7 billion, $7bn", row.expectFirst(".also").text());
    for (Element place : row.select("a")) {
      assertEquals(1, page.select(place.attr("href")).size(), place.outerHtml());
    }
    assertEquals("#number-1", row.expectFirst("th > a").attr("href"));
    assertTrue(page.expectFirst(".glance").text().startsWith("Numbers 1 number was read"));
  }

  @Test
  void aHitNamesEachNumberOnceAndNoDoubtfulOne() {
    assertEquals(
        List.of("$7B · 2032 · market size"),
        Page.search("sailcloth").select("ol.hits .numbers a").eachText());
  }

  @Test
  void everyNumberInTheTextStaysMarked() {
    Document page = Page.open(address());
    assertEquals(
        List.of("$7 billion", "$7 billion", "$7bn", "$3 million"),
        page.select(".sheet button.number").eachText());
    Element mention = page.expectFirst("#reading-3");
    assertEquals("Says the same as $7 billion", mention.expectFirst(".also").text());
    assertEquals("#number-1", mention.expectFirst(".also a").attr("href"));
  }

  @Test
  void doubtsStandApartAndAreNoRowsOfTheMetrics() {
    Document page = Page.open(address());
    Element doubts = page.expectFirst("#unsure");
    assertEquals("Unsure readings", doubts.expectFirst("h3").text());
    assertEquals("$3M unsure", doubts.expectFirst("tbody th").text());
    assertTrue(page.expectFirst("#reading-4").text().contains("unsure"));
    assertTrue(page.expectFirst(".glance").text().contains("1 more is unsure"));
    Document metrics = Page.open("/metrics?q=sailcloth");
    assertEquals(1, Page.total(metrics));
    assertTrue(metrics.expectFirst(".figures tbody tr").text().contains("said 3 times"));
  }

  @Test
  void reasonsAreShownWithoutScript() {
    Document page = Page.open(address());
    String why = page.expectFirst("#reading-1 .why-link a").attr("href");
    assertEquals(address() + "?explain=true#reading-1", why);
    Document explained = Page.open(why.substring(0, why.indexOf('#')));
    Page.assertSound(explained);
    Element reading = explained.expectFirst("#reading-1");
    List<String> aspects = reading.select(".reasons dt").eachText();
    assertTrue(aspects.contains("Type") && aspects.contains("Unit"), aspects.toString());
    assertTrue(reading.select(".reasons q").size() > 1, reading.text());
    assertEquals("#number-1", reading.expectFirst(".back a").attr("href"));
    assertEquals(0, explained.select(".why-link").size());
    assertEquals(0, page.select(".reasons").size());
  }
}
