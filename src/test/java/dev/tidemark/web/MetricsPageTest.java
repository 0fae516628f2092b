package dev.tidemark.web;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers can be found, ordered, compared and followed to their sentence without script. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class MetricsPageTest {

  @Test
  void saysWhatWasFoundInTitleAndHeading() {
    Document page = Page.open("/metrics?q=tidal");
    Page.assertSound(page);
    assertTrue(Page.heading(page).matches("\\d+ numbers for “tidal”"), Page.heading(page));
    assertEquals(Page.heading(page) + " · Tidemark", page.title());
    assertTrue(Page.heading(Page.open("/metrics")).matches("All \\d+ numbers"));
    assertEquals("/metrics", page.expectFirst("form").attr("action"));
    assertEquals("tidal", page.expectFirst("input[name=q]").val());
  }

  @Test
  void theTableSaysEverythingOfANumber() {
    Document page = Page.open("/metrics?q=%22market%20for%20paper%20batteries%20to%20reach%22");
    Element table = page.expectFirst("table.figures");
    assertTrue(table.expectFirst("caption").text().endsWith(", best match first"));
    assertEquals(
        List.of("Value", "What", "When, said as", "Region", "Source", "Check", "Claimed in"),
        table.select("thead th[scope=col]").eachText());
    Element row =
        table.select("tbody tr").stream()
            .filter(one -> one.expectFirst("th").text().startsWith("$5B,"))
            .findFirst()
            .orElseThrow();
    assertEquals("tidal turbines market size", row.expectFirst("[data-of=What]").text());
    assertEquals("2031 forecast", row.expectFirst("[data-of=When]").text());
    assertEquals("Global", row.expectFirst("[data-of=Region]").text());
    assertEquals("Oake & Partners", row.expectFirst("[data-of=Source]").text());
    assertEquals("✓ agrees", row.expectFirst("[data-of=Check]").text());
    String claimed = row.expectFirst("[data-of='Claimed in']").text();
    assertTrue(claimed.startsWith("Market for paper batteries to reach $5 billion"), claimed);
    assertTrue(claimed.contains("16 March 2018"), claimed);
  }

  @Test
  void everyNumberLeadsToItsSentence() {
    Map<String, Document> articles = new HashMap<>();
    Set<String> links = new LinkedHashSet<>();
    Document page = Page.open("/metrics?size=100");
    links.addAll(page.select("table.figures th a").eachAttr("href"));
    links.addAll(page.select("svg.claims-plot a").eachAttr("href"));
    assertTrue(links.size() > 20, links::toString);
    for (String link : links) {
      String[] parts = link.split("#", -1);
      Document article = articles.computeIfAbsent(parts[0], Page::open);
      assertEquals(1, article.select("[id=" + parts[1] + "]").size(), link);
    }
  }

  @Test
  void ordersAreLinksAndTheTableSaysWhich() {
    Document page = Page.open("/metrics");
    assertEquals(
        List.of(
            "Newest",
            "Oldest",
            "Quality",
            "Last added",
            "Largest",
            "Smallest",
            "Latest year",
            "Earliest year"),
        page.select("main nav[aria-label=Order] a").eachText());
    Document largest = Page.open("/metrics?sort=value");
    assertEquals("Largest", largest.expectFirst(".sort [aria-current]").text());
    assertEquals("descending", largest.expectFirst("th[aria-sort]").attr("aria-sort"));
    assertEquals("Value", largest.expectFirst("th[aria-sort]").text());
    assertEquals(
        "ascending",
        Page.open("/metrics?sort=year_asc").expectFirst("th[aria-sort]").attr("aria-sort"));
  }

  @Test
  void mixturesAreNamedWithTheWayToChoose() {
    Document page = Page.open("/metrics");
    Element mixture = page.expectFirst(".mixture");
    assertTrue(
        mixture.text().contains("2 kinds of number, 3 subjects, 2 units and 2 regions"),
        mixture.text());
    assertEquals("/metrics?metric=market_size", link(mixture, "Market size"));
    Document one =
        Page.open("/metrics?metric=market_size&metric.unit=USD&metric.subject=sailcloth");
    assertEquals(0, one.select(".mixture").size(), "nothing mixed");
    Document two = Page.open("/metrics?metric=market_size&metric=cagr");
    assertTrue(two.expectFirst(".mixture").text().contains("2 kinds of number"));
  }

  private static String link(Element within, String text) {
    return within.select("a").stream()
        .filter(a -> a.text().equals(text))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  @Test
  void statisticsSayHowManyStandBehindAYear() {
    Document page = Page.open("/metrics?metric.unit=USD");
    Element table = page.expectFirst("table.quartiles");
    assertEquals("USD, by target year", table.expectFirst("caption").text());
    assertEquals(11, table.select("thead th[scope=col]").size());
    Element line = table.expectFirst("tbody tr");
    assertEquals("2031", line.expectFirst("th[scope=row]").text());
    assertEquals(
        "/metrics?metric.year=2031&metric.unit=USD", line.expectFirst("th a").attr("href"));
    assertEquals(
        Page.total(page),
        table.select("tbody td:nth-child(2)").stream()
            .mapToLong(cell -> Long.parseLong(cell.text()))
            .sum());
    for (Element cell : line.select("td.n")) {
      assertFalse(cell.text().isBlank());
    }
    assertEquals(2, Page.open("/metrics").select("table.quartiles").size(), "a table a unit");
  }

  @Test
  void amountsOfDifferentUnitsAreNotOrderedInSilence() {
    String notice = "Values of different units or currencies are sorted by their number alone";
    assertTrue(Page.open("/metrics?sort=value").expectFirst(".notice").text().startsWith(notice));
    Document alike = Page.open("/metrics?sort=value&metric.unit=USD");
    assertEquals(0, alike.select(".results-head .notice").size());
    assertEquals(0, Page.open("/metrics").select(".results-head .notice").size());
  }

  @Test
  void thePlotShowsOneUnitAndLinksTheOthers() {
    Document page = Page.open("/metrics");
    Element plot = page.expectFirst("svg.claims-plot");
    assertTrue(plot.expectFirst("title").text().startsWith("Values by target year, in "));
    assertTrue(plot.expectFirst("desc").text().contains("forecast"));
    List<String> units = page.select("#plot nav a").eachText();
    assertEquals(2, units.size(), units.toString());
    for (Element mark : plot.select("a")) {
      assertEquals(mark.attr("aria-label"), mark.expectFirst("title").text());
      int shapes = mark.select("path.diamond").size() + mark.select("circle.dot").size();
      assertEquals(1, shapes, "a forecast or a fact");
      boolean forecast = mark.attr("aria-label").contains("(forecast)");
      assertEquals(forecast ? 1 : 0, mark.select("path.diamond").size(), mark.outerHtml());
    }
    assertEquals(page.select("#plot nav a[aria-current]").size(), 1);
    Document rates = Page.open("/metrics?metric.unit=percent");
    assertTrue(rates.expectFirst("svg .axis-title").text().startsWith("Percent"));
    assertTrue(rates.expectFirst("svg .grid text").text().endsWith("%"));
    assertEquals("/metrics?metric.unit=percent#plot", rateLink(page));
  }

  private static String rateLink(Document page) {
    return page.select("#plot nav a").stream()
        .filter(a -> a.text().startsWith("Percent"))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  @Test
  void formatsTakeTheWholeResult() {
    Document page = Page.open("/metrics?metric.unit=USD&size=50&page=1");
    assertEquals(
        List.of(
            "/api/v1/metrics?metric.unit=USD&size=50",
            "/api/v1/export/metrics.csv?metric.unit=USD&copies=fold",
            "/api/v1/export/metrics.ndjson?metric.unit=USD&copies=fold",
            "/metrics/feed.atom?metric.unit=USD&copies=fold",
            "/metrics/medians.atom?metric.unit=USD&copies=fold"),
        page.select(".formats a").eachAttr("href"));
    assertEquals(5, page.select("link[rel=alternate]").size());
    String rows = Page.answer(page.select(".formats a").get(2).attr("href")).asString();
    assertEquals(Page.total(page), rows.lines().count());
    String csv = Page.answer(page.select(".formats a").get(1).attr("href")).asString();
    assertTrue(csv.startsWith("\uFEFFid,type,value,"), csv.substring(0, 40));
  }

  @Test
  void oneFormHoldsEveryControlAndGoesToTheCanonicalAddress() {
    Document page = Page.open("/metrics?q=market&sort=value");
    assertEquals(1, page.select("form").size());
    for (Element control : page.select("main input, main button")) {
      assertEquals("search", control.attr("form"), control.outerHtml());
    }
    assertEquals("value", page.expectFirst("input[type=hidden][name=sort]").val());
    var sent =
        Page.answer("/metrics?q=market&published.from=2020&published.to=&metric.value.from=10B");
    assertEquals(303, sent.statusCode());
    assertTrue(
        sent.header("Location").endsWith("/metrics?q=market&published=2020..&metric.value=10B.."),
        sent.header("Location"));
  }

  @Test
  void articlesAndNumbersAreOneStepApart() {
    Document page = Page.open("/metrics?q=market&topic=Energy&sort=value");
    assertEquals("/search?q=market&topic=Energy", page.expectFirst(".other a").attr("href"));
    Document articles = Page.open("/search?q=market&topic=Energy&page=2&size=5");
    assertEquals("/metrics?q=market&topic=Energy", articles.expectFirst(".other a").attr("href"));
    assertEquals("/metrics", Page.open("/").expectFirst("nav.site a").attr("href"));
    Document silent = Page.search("\"Nothing but a body\"");
    assertEquals(1, Page.total(silent));
    assertEquals(0, silent.select(".other").size(), "an article without numbers");
  }

  @Test
  void nothingFoundLeadsOn() {
    Document page = Page.open("/metrics?q=market&metric.value=900T..&metric.unit=USD");
    Page.assertSound(page);
    assertEquals("No numbers for “market”", Page.heading(page));
    assertEquals(0, page.select("table.figures, svg.claims-plot, .statistics").size());
    assertTrue(page.select(".ways a").eachText().contains("Without Value: since 900T"));
    Document past = Page.open("/metrics?q=sailcloth&page=400");
    Page.assertSound(past);
    assertTrue(past.text().contains("This page is past the last number."), past.text());
    Document none = Page.open("/metrics?size=0&facets=none");
    Page.assertSound(none);
    assertTrue(none.text().contains("No rows were asked for."), none.text());
  }

  @Test
  void allValuesOfAFacetHaveAPage() {
    Document page = Page.open("/metrics/facets/metric.unit?q=market");
    Page.assertSound(page);
    assertEquals("2 units", Page.heading(page));
    assertEquals("/metrics?q=market", page.expectFirst(".why a").attr("href"));
    for (Element value : page.select(".wide-index a")) {
      String parameter = value.hasClass("leave-out") ? "metric.unit.not=" : "metric.unit=";
      assertTrue(
          value.attr("href").startsWith("/metrics?q=market&" + parameter), value.outerHtml());
    }
    assertEquals(404, Page.answer("/facets/metric.unit").statusCode());
    assertEquals(404, Page.answer("/metrics/facets/colour").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=valu", "metric.unit=dollars", "page=0", "metric.value=10Q"})
  void whatCantBeReadGetsAPageThatHelps(String query) {
    var answer = Page.answer("/metrics?" + query);
    assertEquals(400, answer.statusCode());
    Page.assertSound(org.jsoup.Jsoup.parse(answer.asString()));
  }
}
