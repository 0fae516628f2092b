package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Results can be narrowed, ordered and paged through without script. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class SearchPageTest {

  @Test
  void saysWhatWasFoundInTitleAndHeading() {
    Document page = Page.search("tidal");
    Page.assertSound(page);
    assertEquals("5 results for “tidal”", Page.heading(page));
    assertEquals("5 results for “tidal” · Tidemark", page.title());
    assertEquals("All 44 articles", Page.heading(Page.open("/search")));
    assertEquals("tidal", page.expectFirst("input[name=q]").val());
  }

  @Test
  void hitsAreAnOrderedListOfArticles() {
    Document page = Page.search("\"market for paper batteries to reach\"");
    Element hit = page.expectFirst("ol.hits > li > article");
    assertTrue(hit.expectFirst("h2 a").attr("href").startsWith("/articles/"));
    assertEquals("2018-03-16T05:13:00Z", hit.expectFirst("time").attr("datetime"));
    assertEquals("16 March 2018", hit.expectFirst("time").text());
    assertTrue(hit.expectFirst(".meta").text().contains("Quality 34 stated"), hit.text());
    assertTrue(hit.expectFirst(".meta").text().contains("+2 copies"), hit.text());
    assertFalse(hit.select("mark").isEmpty());
    assertEquals("$5B · 2031 · market size", hit.expectFirst(".numbers a").text());
    assertNotNull(hit.selectFirst(".meta a[href^=https://www.example.org/]"));
  }

  @Test
  void labelsReadWithTheirCounts() {
    Document page = Page.open("/search");
    assertEquals("Energy, 20 results", page.expectFirst("label[for=topic-0]").text());
    assertEquals("Topic", page.expectFirst("#group-topic fieldset legend").text());
    assertTrue(page.text().contains("<b>Bold</b> Press, 1 result"), "one result, not results");
  }

  @Test
  void showsSixValuesAndAWayToAll() {
    Document page = Page.open("/search");
    assertEquals(6, page.select("#group-topic .values li").size());
    Element all = page.expectFirst("#group-topic .all a");
    assertEquals("Show all 12 topics", all.text());
    assertEquals("/facets/topic", all.attr("href"));
  }

  @Test
  void aChosenValueStaysInPlaceAndShowsAsAChip() {
    Document page = Page.open("/search?topic=Tidal%20turbines");
    Element box = page.expectFirst("input[name=topic][value=Tidal turbines]");
    assertTrue(box.hasAttr("checked"));
    assertEquals(1, page.select("input[name=topic][checked]").size());
    assertEquals("1 selected", page.expectFirst("#group-topic .chosen").text());
    Element chip = page.expectFirst(".chips li a");
    assertEquals("Topic: Tidal turbines ×, remove", chip.text());
    assertEquals("/search", chip.attr("href"));
    assertEquals("Clear all", page.expectFirst(".clear").text());
    assertEquals("Filters (1)", page.expectFirst(".open-filters").text());
  }

  @Test
  void everyCountIsWhatChoosingGives() {
    Document page = Page.open("/search?q=market&topic=Energy");
    for (Element box : page.select(".values input:not([checked]):not([name=topic])")) {
      String count = page.expectFirst("label[for=" + box.id() + "] .count").ownText();
      String address =
          "/search?q=market&topic=Energy&"
              + Page.encoded(box.attr("name"))
              + "="
              + Page.encoded(box.val());
      assertEquals(Long.parseLong(count), Page.total(Page.open(address)), address);
    }
  }

  @Test
  void linksOnThePageLeadSomewhere() {
    Set<String> addresses = new LinkedHashSet<>();
    for (String start : List.of("/", "/search?q=market&topic=Energy&size=10", "/topics", "/help")) {
      Page.open(start).select("a[href^=/]").forEach(link -> addresses.add(link.attr("href")));
    }
    addresses.removeIf(address -> address.startsWith("/api/"));
    assertTrue(addresses.size() > 60, addresses::toString);
    for (String address : addresses) {
      Page.open(address.contains("#") ? address.substring(0, address.indexOf('#')) : address);
    }
  }

  @Test
  void valuesCanBeLeftOut() {
    Document page = Page.open("/search");
    Element out = page.expectFirst("#group-topic .leave-out");
    assertEquals("−Leave out Energy", out.text());
    assertEquals("/search?topic.not=Energy", out.attr("href"));
    assertEquals("nofollow", out.attr("rel"));
    Document without = Page.open(out.attr("href"));
    assertEquals(24, Page.total(without));
    assertEquals("Without topic: Energy ×, remove", without.expectFirst(".chip").text());
    assertEquals(
        "Energy", without.expectFirst("input[type=hidden][name=topic.not][form=search]").val());
  }

  @Test
  void oneFormHoldsEveryControl() {
    Document page = Page.open("/search?q=market&sort=oldest&topic.not=Energy&region=global");
    assertEquals(1, page.select("form").size());
    for (Element control : page.select("main input, main button")) {
      assertEquals("search", control.attr("form"), control.outerHtml());
    }
    assertEquals("Apply", page.expectFirst(".apply .on-wide").text());
    Map<String, String> kept = Map.of("sort", "oldest", "topic.not", "Energy", "region", "global");
    kept.forEach(
        (name, value) ->
            assertEquals(value, page.expectFirst("input[type=hidden][name=" + name + "]").val()));
  }

  @Test
  void whatAFormSendsEndsAtTheCanonicalAddress() {
    Map<String, String> sent =
        Map.of(
            "q=&published.from=&published.to=&quality.from=&quality.to=", "/search",
            "q=tidal&topic=&published.from=2023&published.to=", "/search?q=tidal&published=2023..",
            "published.from=2023&published.to=2024-06", "/search?published=2023..2024-06",
            "published.from=2023&published.to=2023", "/search?published=2023",
            "quality.from=60&quality.to=&quality=none", "/search?quality=60..&quality=none",
            "published.from=&metric.value.from=10B&metric.value.to=", "/search?metric.value=10B..",
            "published.from=&sort=newest&utm_source=x&page=3", "/search?page=3");
    sent.forEach(
        (query, canonical) -> {
          Response answer = Page.answer("/search?" + query);
          assertEquals(303, answer.statusCode(), query);
          assertEquals(canonical, answer.header("Location"));
        });
  }

  @Test
  void inputsShowTheRangeInForce() {
    Document page = Page.open("/search?published=2019..2021&quality=40..59&metric.value=2B..");
    assertEquals("2019", page.expectFirst("input[name=published.from]").val());
    assertEquals("2021", page.expectFirst("input[name=published.to]").val());
    assertEquals("2B", page.expectFirst("input[name=metric.value.from]").val());
    assertEquals("", page.expectFirst("input[name=quality.from]").val());
    assertTrue(page.expectFirst("input[name=quality][value=40..59]").hasAttr("checked"));
  }

  @Test
  void canonicalAddressesAreShortAndOrdered() {
    Map<String, String> golden =
        Map.of(
            "/search?q=", "/search",
            "/search?size=20&page=1&sort=relevance&q=tidal", "/search?q=tidal",
            "/search?topic=Robotics&topic=Energy&q=a", "/search?q=a&topic=Energy&topic=Robotics",
            "/search?utm_source=x&copies=fold&facets=topic", "/search?facets=topic");
    golden.forEach(
        (address, canonical) -> {
          String found = Page.open(address).expectFirst("link[rel=canonical]").attr("href");
          assertTrue(found.endsWith(canonical), found);
        });
  }

  @Test
  void datesAreBarsThatAreLinksWithATableBehind() {
    Document page = Page.open("/search");
    List<String> bars = page.select("#group-published svg a").eachAttr("aria-label");
    assertTrue(bars.contains("2023, 6 articles"), bars::toString);
    assertTrue(bars.contains("2016, 1 article"), bars::toString);
    assertEquals(bars.size(), page.select("#group-published tbody tr").size());
    Element bar = page.expectFirst("#group-published svg a[aria-label^=2023]");
    assertEquals("/search?published=2023", bar.attr("href"));
    Document year = Page.open(bar.attr("href"));
    assertEquals(6, Page.total(year));
    assertEquals("2023", year.expectFirst("input[name=published.from]").val());
  }

  @Test
  void pagesAreRealLinks() {
    Document page = Page.open("/search?size=10&page=2");
    Element pager = page.expectFirst("nav.pager");
    assertEquals("Page 2", pager.expectFirst("a[aria-current=page]").text());
    assertEquals("11", page.expectFirst("ol.hits").attr("start"));
    List<String> seen = new ArrayList<>();
    String next = "/search?size=10";
    while (next != null) {
      Document at = Page.open(next);
      seen.addAll(at.select("ol.hits h2 a").eachAttr("href"));
      Element link = at.selectFirst("nav.pager a[rel=next]");
      next = link == null ? null : link.attr("href");
    }
    assertEquals(44, seen.size());
    assertEquals(44, Set.copyOf(seen).size());
  }

  @Test
  void aPagePastTheLastSaysSoAndLeadsBack() {
    Document page = Page.open("/search?size=20&page=9");
    Page.assertSound(page);
    assertTrue(page.expectFirst("#results").text().contains("past the last result"));
    assertEquals("/search?page=3", page.expectFirst("nav.pager a[rel=prev]").attr("href"));
  }

  @Test
  void sortingKeepsFiltersAndStartsOver() {
    Document page = Page.open("/search?q=market&topic=Energy&size=10&page=2");
    Element oldest = page.expectFirst(".sort a:contains(Oldest)");
    assertEquals("/search?q=market&topic=Energy&sort=oldest&size=10", oldest.attr("href"));
    assertEquals("Best match", page.expectFirst(".sort [aria-current]").text());
  }

  @Test
  void nothingFoundShowsTheWaysOut() {
    Document page = Page.open("/search?q=tidal%20zebra&topic=Energy&provider=The%20Quay");
    Page.assertSound(page);
    assertEquals("No results for “tidal zebra”", Page.heading(page));
    assertEquals("tidal zebra", page.expectFirst("input[name=q]").val());
    List<String> ways = page.select(".ways li").eachText();
    assertTrue(ways.contains("Without Topic: Energy 0 results"), ways::toString);
    assertTrue(ways.contains("Articles that have any of these words 1 result"), ways::toString);
    assertEquals(0, page.select(".ways a:contains(Without Topic)").size(), "no way to nothing");
  }

  @Test
  void eachWayOutLeadsToWhatItSays() {
    Document page = Page.open("/search?q=tidal&topic.not=Energy&provider=The%20Quay&quality=149..");
    List<String> ways = page.select(".ways li").eachText();
    assertTrue(
        ways.stream().anyMatch(way -> way.startsWith("Allowing again Energy ")), ways::toString);
    for (Element way : page.select(".ways li:has(.count):has(a)")) {
      Document result = Page.open(way.expectFirst("a").attr("href"));
      assertTrue(Page.total(result) > 0, way.text());
      assertEquals(
          Page.total(result) + " ", way.expectFirst(".count").text().replaceAll("[a-z]+", ""));
    }
  }

  @Test
  void theFirstViewIsLight() {
    Response page = Page.answer("/search?q=market&size=20");
    int bytes = page.asByteArray().length;
    for (String asset : List.of("link[rel=stylesheet]", "script[src]")) {
      Element element = Page.open("/search").expectFirst(asset);
      bytes += Page.answer(element.attr("src") + element.attr("href")).asByteArray().length;
    }
    assertTrue(bytes < 130_000, bytes + " bytes before compression");
  }
}
