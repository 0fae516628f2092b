package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** An article reads well, and says how everything about it came to be known. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class ArticlePageTest {

  private static Document article(String query) {
    return Page.open(Page.search(query).expectFirst("ol.hits h2 a").attr("href"));
  }

  @Test
  void showsTheTextAsWritten() {
    Document page = article("title:\"Who will pay for orchard drones\"");
    Page.assertSound(page);
    Element prose = page.expectFirst(".prose");
    assertEquals("What is behind it", prose.expectFirst("h2").text());
    assertEquals("orchard drones", prose.expectFirst("strong").text());
    assertEquals("https://example.org/report", prose.expectFirst("p a").attr("href"));
    assertEquals(List.of("2024", "$2 billion"), prose.select("tbody tr:first-child td").eachText());
    assertEquals(List.of("First, patience.", "Then, harbours."), prose.select("li").eachText());
    assertEquals(List.of("Ada Fenn", "Bo Oake"), page.select("a[rel~=author]").eachText());
  }

  @Test
  void marksEachNumberWithItsReading() {
    Document page = article("\"Market for orchard drones to reach\"");
    Element number = page.expectFirst("h1 button.number");
    assertEquals("$4 billion", number.text());
    assertEquals("number-1", number.id());
    Element reading = page.expectFirst("#" + number.attr("popovertarget") + "[popover]");
    assertTrue(reading.text().startsWith("$4B Market size"), reading.text());
    assertTrue(reading.text().contains("Subject tidal turbines"), reading.text());
    assertTrue(reading.text().contains("Source Oake & Partners"), reading.text());
    assertTrue(reading.text().contains("Agrees with the article’s other numbers"), reading.text());
    for (Element link : page.select(".claims th a")) {
      assertFalse(page.select(link.attr("href")).isEmpty(), link.outerHtml());
    }
  }

  @Test
  void everyNumberOfAHitHasItsPlace() {
    for (Element link : Page.open("/search?size=50").select("ol.hits .numbers a[href*=#number]")) {
      String[] parts = link.attr("href").split("#");
      assertEquals(1, Page.open(parts[0]).select("#" + parts[1]).size(), link.outerHtml());
    }
  }

  @Test
  void saysHowFactsWereFound() {
    Document page = article("\"Who will pay for orchard drones\"");
    assertTrue(page.expectFirst(".fact-list").text().contains("estimated"));
    assertEquals("Forecasts extracted", page.expectFirst(".sheet .topics li:last-child").text());
    Document repaired = article("\"Inside the workshop where orchard drones\"");
    String facts = repaired.expectFirst(".fact-list").text();
    assertTrue(facts.contains("Repaired letters decoded with the wrong charset"), facts);
    assertEquals("A related <article>", repaired.expectFirst(".related a").text());
  }

  @Test
  void readsForReferenceManagers() {
    Document page = article("\"Who will pay for orchard drones\"");
    assertEquals(
        "2019/07/02", page.expectFirst("meta[name=citation_publication_date]").attr("content"));
    assertEquals(
        List.of("Ada Fenn", "Bo Oake"),
        page.select("meta[name=citation_author]").eachAttr("content"));
    String json = page.expectFirst("script[type=application/ld+json]").data();
    assertTrue(json.contains("\"headline\":\"Who will pay for orchard drones?\""), json);
    assertEquals(1, page.select("link[rel=alternate][type=application/json]").size());
    assertTrue(page.expectFirst("link[rel=canonical]").attr("href").contains("/articles/"));
  }

  @Test
  void anArticleThatHadAnotherIdIsFoundByIt() {
    var answer = Page.answer("/articles/" + InventedLibrary.MOVED);
    assertEquals(301, answer.statusCode());
    String now = answer.header("Location");
    assertTrue(now.matches("/articles/[0-9a-z]{16}"), now);
    assertEquals(200, Page.answer(now).statusCode());
  }

  @Test
  void saysHowTheArticleCameIn() {
    String facts = article("\"Who will pay for orchard drones\"").expectFirst(".fact-list").text();
    assertTrue(facts.contains("Came in 2 January 2026"), facts);
    assertTrue(facts.contains("sent by a program, read by version 1 of the reader"), facts);
  }

  @Test
  void anUnknownArticleGetsAPageThatHelps() {
    for (String id : List.of("0000000000000000", "x", "..", "%3Cscript%3E")) {
      var answer = Page.answer("/articles/" + id);
      assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, id);
      Page.assertSound(org.jsoup.Jsoup.parse(answer.asString()));
    }
  }

  @Test
  void anEstimatedQualitySaysHowItAddsUp() {
    Document page = article("title:\"Who will pay for orchard drones\"");
    Element fact = page.expectFirst(".fact-list details");
    assertEquals("How it adds up", fact.expectFirst("summary").text());
    assertTrue(fact.select("li").eachText().stream().allMatch(t -> t.matches(".+ [+−][0-9]+")));
    assertTrue(fact.text().contains("every article +"), fact.text());
  }
}
