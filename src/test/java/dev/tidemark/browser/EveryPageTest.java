package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds on each page, over the samples. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class EveryPageTest extends BrowserTest {
  @Test
  void nothingKeepsAnyoneOutByDayOrByNightAtAnyWidth() {
    Visit visit = visit();
    assertNoFaults(visit, SamplePages.all(visit), Rules::everything);
  }

  @Test
  void sheetsAndReadingsKeepNobodyOut() {
    Visit visit = visit(Visit.Manner.PLAIN.at(Visit.PHONE));
    for (String address : List.of(SamplePages.FILTERED, SamplePages.NUMBERS)) {
      visit.open(address + "#filters");
      assertEquals(List.of(), Rules.byDayAndByNight(visit.page()), address);
    }
    visit.open(SamplePages.article(visit, "The Colleague Who Never Asks"));
    visit.page().locator("button.number").first().click();
    assertThat(visit.page().locator(".reading:popover-open")).isVisible();
    assertEquals(List.of(), Rules.byDayAndByNight(visit.page()));
  }

  @Test
  void errorsArePagesLikeTheOthers() {
    Visit visit = visit();
    visit.openError("/nothing", 404);
    assertEquals(List.of(), Rules.everything(visit.page()));
    visit.openError("/search?q=wind&published=2024-02-30", 400);
    assertEquals(List.of(), Rules.everything(visit.page()));
  }

  @Test
  void noLinkLeadsNowhere() {
    Visit visit = visit();
    Set<String> links = new TreeSet<>();
    for (String address : List.of(SamplePages.HOME, SamplePages.FILTERED, SamplePages.NUMBERS)) {
      visit.open(address);
      links.addAll(visit.links());
    }
    visit.open(SamplePages.article(visit, "Calder & Finch Goes High on AI Agents"));
    links.addAll(visit.links());
    List<String> dead = new ArrayList<>();
    for (String link : links) {
      APIResponse answer = visit.page().request().get(link);
      if (answer.status() != 200) {
        dead.add(answer.status() + " " + link);
      }
      answer.dispose();
    }
    assertTrue(links.size() > 100, links::toString);
    assertEquals("", String.join("\n", dead));
  }

  private static void assertNoFaults(
      Visit visit, List<String> addresses, Function<Page, List<String>> rule) {
    List<String> faults = new ArrayList<>();
    for (String address : addresses) {
      visit.open(address);
      rule.apply(visit.page()).forEach(fault -> faults.add(address + " " + fault));
      visit.page().setViewportSize(Visit.DESK, Visit.HEIGHT);
    }
    assertEquals("", String.join("\n", faults));
  }
}
