package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.CanonicalSubject;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article claims, and what people ask for, never does anything on the page of numbers. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class HostileNumbersTest {

  @Test
  void factsOfANumberAreShownAsWritten() {
    Document page = Page.open("/metrics?q=onerror");
    Page.assertSound(page);
    Element row = page.expectFirst("table.figures tbody tr");
    assertEquals("$4B–$6B, its sentence", row.expectFirst("th").text());
    assertEquals(HostileNumbers.SUBJECT, row.expectFirst(".subject").text());
    assertEquals(HostileNumbers.SOURCE, row.expectFirst("[data-of=Source]").text());
    assertEquals("<i>Nowhere</i>", row.expectFirst("[data-of=Region]").text());
    assertEquals("≠ disagrees: the others imply $5.2B", row.expectFirst("[data-of=Check]").text());
    assertEquals(1, row.select(".check.off").size());
    String title = InventedArticles.HOSTILE_TITLE.substring(0, 25);
    assertTrue(row.expectFirst(".title").text().startsWith(title));
  }

  @Test
  void aMarkOfThePlotIsNamedByItsSubject() {
    Document page = Page.open("/metrics?q=onerror");
    Element plot = page.expectFirst("svg.claims-plot");
    assertEquals(1, plot.select("a").size());
    assertEquals(
        "$4B–$6B · 2031 (fact) · "
            + CanonicalSubject.of(HostileNumbers.SUBJECT)
            + ", market size · "
            + HostileNumbers.SOURCE,
        plot.expectFirst("a title").text());
    assertEquals(1, plot.select("a path.span").size(), "a range has a bar");
    assertEquals(0, plot.select("script").size());
  }

  @Test
  void anExportHoldsNoFormula() {
    String csv = Page.answer("/api/v1/export/metrics.csv?q=onerror&fields=source").asString();
    assertTrue(csv.contains(",'" + HostileNumbers.SOURCE), csv);
    String all = Page.answer("/api/v1/export/metrics.csv?q=onerror").asString();
    assertTrue(all.contains("\"\"\"><b>\""), all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{config:x}{inject:vertx}",
        "\u202Egnp.exe",
        "((((",
        "&lt;b&gt;"
      })
  void queriesAreShownAsTyped(String text) {
    for (String name : new String[] {"q", "metric.subject", "metric.source", "region"}) {
      Document page = Page.open("/metrics?" + name + "=" + Page.encoded(text));
      Page.assertSound(page);
      if (name.equals("q")) {
        assertEquals(text, page.expectFirst("input[name=q]").val());
      }
    }
    Page.assertSound(Page.open("/metrics/facets/metric.subject?q=" + Page.encoded(text)));
  }
}
