package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Home, lists, help, errors and files. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class PagesTest {

  @Test
  void homeSaysWhatIsInHere() {
    Document page = Page.open("/");
    Page.assertSound(page);
    assertEquals(
        List.of("44 articles", "154 numbers", "5 providers", "12 topics", "2016–2025 published"),
        page.select(".facts li").eachText());
    assertEquals(6, page.select(".newest ol.hits > li").size());
    assertEquals("/search?topic=Energy", page.expectFirst(".side .index a").attr("href"));
    assertEquals(10, page.select(".volume svg a").size());
  }

  @Test
  void topicsAreATreeWithCountsOverTime() {
    Document page = Page.open("/topics");
    Page.assertSound(page);
    assertEquals("12 topics", Page.heading(page));
    Element energy = page.expectFirst(".topic-tree tr:has(a[href='/search?topic=Energy'])");
    assertTrue(energy.hasClass("level1"));
    assertEquals("20 articles", energy.expectFirst("td.figure").text());
    assertEquals(
        20,
        Stream.of(energy.expectFirst("svg").attr("aria-label").split(", "))
            .mapToInt(year -> Integer.parseInt(year.substring(year.indexOf(' ') + 1)))
            .sum());
    assertTrue(page.select(".topic-tree tr.level3 th").size() > 20);
    assertTrue(page.expectFirst(".topic-tree details code").text().contains("OR"));
    assertEquals("/facets/topic", page.expectFirst(".topics-page p a").attr("href"));
  }

  @Test
  void listsShowEveryValue() {
    Document page = Page.open("/facets/topic");
    Page.assertSound(page);
    assertEquals("12 topics", Page.heading(page));
    assertEquals(12, page.select(".wide-index li").size());
    assertEquals("Energy, 20 results", page.expectFirst(".wide-index a").text());
  }

  @Test
  void listsCanBeNarrowedByPrefix() {
    Document page = Page.open("/facets/topic?q=market&prefix=ti");
    assertEquals("1 topic starting with “ti”", Page.heading(page));
    assertEquals("market", page.expectFirst("form.narrow input[name=q]").val());
    assertEquals("/facets/topic?q=market", page.expectFirst("form.narrow a").attr("href"));
    assertEquals(
        "/search?q=market&topic=Tidal%20turbines", page.expectFirst(".wide-index a").attr("href"));
    Document none = Page.open("/topics?prefix=zzz");
    Page.assertSound(none);
    assertEquals("No topics starting with “zzz”", Page.heading(none));
  }

  @Test
  void helpHasExamplesThatFindSomethingOrSayWhatTheyMean() {
    Document page = Page.open("/help");
    Page.assertSound(page);
    for (Element example : page.select(".examples-table a")) {
      Document result = Page.open(example.attr("href"));
      assertEquals(example.text(), result.expectFirst("input[name=q]").val());
      assertEquals(0, result.select(".notice").size(), example.text());
    }
    for (Element example : page.select(".metric-examples a")) {
      assertEquals("/metrics?" + example.text(), example.attr("href"));
      Document result = Page.open(example.attr("href"));
      assertEquals(0, result.select(".results-head .notice").size(), example.text());
      assertTrue(result.select(".chips li").size() >= 1, example.text());
    }
  }

  @Test
  void errorsArePagesThatHelp() {
    for (String address :
        List.of(
            "/nothing", "/search?page=0&q=tidal", "/search?published=2024-02-30", "/facets/x")) {
      Response answer = Page.answer(address);
      assertEquals(address.contains("?") ? 400 : 404, answer.statusCode(), address);
      Document page = Jsoup.parse(answer.asString());
      Page.assertSound(page);
      assertTrue(page.select(".ways a").size() >= 3, address);
    }
    Document page = Jsoup.parse(Page.answer("/search?page=0&q=tidal").asString());
    assertEquals("tidal", page.expectFirst("input[name=q]").val());
  }

  @Test
  void filesAreNamedByTheirContentAndKept() {
    Document page = Page.open("/");
    for (String address :
        List.of(
            page.expectFirst("link[rel=stylesheet]").attr("href"),
            page.expectFirst("script[src]").attr("src"),
            page.expectFirst("link[rel=icon]").attr("href"))) {
      Response file = Page.answer(address);
      assertEquals(200, file.statusCode(), address);
      assertTrue(address.matches("/assets/tidemark\\.[0-9a-f]{12}\\.(css|js|svg)"), address);
      assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"));
    }
    assertEquals(404, Page.answer("/assets/tidemark.000000000000.css").statusCode());
  }

  @Test
  void crawlersStayOutOfFilters() {
    String robots = Page.answer("/robots.txt").asString();
    assertTrue(robots.contains("Disallow: /search?"), robots);
    assertTrue(robots.contains("Disallow: /metrics?"), robots);
    Document page = Page.open("/search?q=market");
    assertEquals("noindex, follow", page.expectFirst("meta[name=robots]").attr("content"));
    for (Element link : page.select(".leave-out, .chart a, .chip, .sort a")) {
      assertEquals("nofollow", link.attr("rel"), link.outerHtml());
    }
  }

  @Test
  void theApiDocumentLeavesPagesOut() {
    String document = Page.answer("/api/openapi").asString();
    assertTrue(document.contains("/api/v1/search"), document);
    assertTrue(!document.contains("/robots.txt") && !document.contains("/help"), document);
  }
}
