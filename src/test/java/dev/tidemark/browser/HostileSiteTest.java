package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever articles hold, pages keep their shape, can be used, and do nothing that an article says.
 */
@QuarkusTest
@TestProfile(Rooms.Hostile.class)
class HostileSiteTest extends BrowserTest {

  /** The many that only fill lists look alike. */
  private static final String ODD = "ol.hits h2 a:not(:has-text(\"Kiln market note\"))";

  @Test
  void everyPageKeepsItsShape() throws IOException, InterruptedException {
    int sent = HostileArticles.send(site);
    Visit visit = visit();
    visit.open("/search?size=100");
    assertEquals(sent, hrefs(visit, "ol.hits h2 a").size());
    List<String> odd = hrefs(visit, ODD);
    assertTrue(odd.size() > 5 && odd.size() < sent, odd::toString);
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/search",
                "/search?q=market&page=2",
                "/search?q=" + "w".repeat(1_500),
                "/search?q=%D8%B3%D9%88%D9%82",
                "/metrics",
                "/compare",
                "/metrics?metric.unit=USD",
                "/facets/topic",
                "/facets/author",
                "/topics",
                "/providers",
                "/sources"));
    visit.open("/facets/topic");
    pages.addAll(hrefs(visit, ".wide-index a:first-child").subList(0, 3));
    pages.addAll(odd);
    List<String> faults = new ArrayList<>();
    for (String address : pages) {
      visit.open(address);
      assertTrue(visit.page().title().endsWith("Tidemark") || address.equals("/"), address);
      assertEquals(0, visit.page().locator("main script[src], main img, main style").count());
      Rules.everything(visit.page()).forEach(fault -> faults.add(address + " " + fault));
    }
    assertEquals("", String.join("\n", faults));
  }

  private static List<String> hrefs(Visit visit, String selector) {
    Object found =
        visit
            .page()
            .locator(selector)
            .evaluateAll("links => links.map((link) => link.getAttribute('href'))");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }
}
