package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRooms.class)
class FirmPagesTest {

  @Test
  void providersTellHowMuchAndHowGood() {
    Document page = Page.open("/providers");
    Page.assertSound(page);
    assertEquals("5 providers", Page.heading(page));
    assertEquals(5, page.select("table tbody tr").size());
    long shown = 0;
    for (Element row : page.select("table tbody tr")) {
      String count = row.expectFirst("td.figure").text();
      int articles = Integer.parseInt(count.substring(0, count.indexOf(' ')));
      shown += articles;
      String link = row.expectFirst("th a").attr("href");
      assertTrue(link.startsWith("/search?"), link);
      assertTrue(Page.heading(Page.open(link)).startsWith(articles + " "), link);
      Element bars = row.selectFirst("svg");
      if (bars != null) {
        assertTrue(
            Stream.of(bars.attr("aria-label").split(", "))
                    .mapToInt(year -> Integer.parseInt(year.substring(year.indexOf(' ') + 1)))
                    .sum()
                <= articles);
      }
      assertTrue(row.select("td").get(3).text().endsWith("%"));
    }
    assertTrue(shown <= 44);
  }

  @Test
  void sourcesTellWhatTheyClaim() {
    Document page = Page.open("/sources");
    Page.assertSound(page);
    assertEquals("3 sources", Page.heading(page));
    for (Element row : page.select("table tbody tr")) {
      assertTrue(row.expectFirst("th a").attr("href").startsWith("/metrics?"));
      assertTrue(row.select("td").get(1).select("a").size() <= 3);
      Page.open(row.expectFirst("th a").attr("href"));
    }
  }

  @Test
  void listsOfASearchStay() {
    assertEquals(
        "1 provider starting with “har”", Page.heading(Page.open("/providers?prefix=har")));
  }
}
