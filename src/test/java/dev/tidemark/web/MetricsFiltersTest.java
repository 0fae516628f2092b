package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Numbers can be narrowed by every value, and each filter dropped again. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class MetricsFiltersTest {

  @Test
  void everyCountIsWhatChoosingGives() {
    Document page = Page.open("/metrics?q=market&metric=market_size");
    int checked = 0;
    for (Element box : page.select(".values input:not([checked]):not([name=metric])")) {
      String count = page.expectFirst("label[for='" + box.id() + "'] .count").ownText();
      String address =
          "/metrics?q=market&metric=market_size&"
              + Page.encoded(box.attr("name"))
              + "="
              + Page.encoded(box.val());
      assertEquals(Long.parseLong(count), Page.total(Page.open(address)), address);
      checked++;
    }
    assertTrue(checked > 8, checked + " values");
  }

  @Test
  void everyValueCanBeLeftOut() {
    Document page = Page.open("/metrics?q=market");
    for (String group : List.of("topic", "metric", "metric.unit", "metric.subject")) {
      String facet = "details[id='group-" + group + "'] ";
      assertEquals(
          page.select(facet + "input:not([checked])").size(),
          page.select(facet + ".leave-out").size(),
          group);
    }
    Element unit = page.expectFirst("details[id='group-metric.unit'] .leave-out");
    String left = Page.encoded(unit.text().replaceFirst(".*Leave out ", ""));
    assertEquals("/metrics?q=market&metric.unit.not=" + left, unit.attr("href"));
    Document without = Page.open(unit.attr("href"));
    assertTrue(Page.total(without) < Page.total(page), Page.heading(without));
    assertTrue(without.expectFirst(".chip").text().startsWith("Without unit: "), without.text());
    assertEquals("/metrics?q=market", without.expectFirst(".chip").attr("href"));
  }

  @Test
  void chipsDropOneFilterAndStayHere() {
    Document page = Page.open("/metrics?metric.unit=USD&metric.year=2031&topic=Energy");
    assertEquals(
        List.of("Topic: Energy ×, remove", "Target year: 2031 ×, remove", "Unit: USD ×, remove"),
        page.select(".chips li a").eachText());
    assertEquals(
        "/metrics?metric.year=2031&metric.unit=USD", page.expectFirst(".chips a").attr("href"));
    assertEquals("/metrics", page.expectFirst(".clear").attr("href"));
  }
}
