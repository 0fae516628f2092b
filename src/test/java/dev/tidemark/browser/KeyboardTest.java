package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything can be reached and used with keys alone. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class KeyboardTest extends BrowserTest {

  @Test
  void slashGoesToTheBoxAndIsALetterInside() {
    Visit visit = visit();
    for (String address : List.of(SamplePages.HOME, SamplePages.RESULTS, "/metrics", "/help")) {
      visit.open(address);
      visit.press("/");
      assertEquals("#q", visit.focused(), address);
    }
    visit.press("End", "a", "/");
    assertThat(visit.page().locator("#q")).hasValue("a/");
  }

  @Test
  void skipLinksAreFirstAndLeadPastTheRest() {
    Visit visit = visit();
    visit.open(SamplePages.RESULTS);
    visit.press("Tab");
    assertEquals("Skip to the results", visit.focused());
    assertThat(visit.page().locator("a.skip").first()).isInViewport();
    visit.press("Enter");
    assertEquals("#results", visit.focused());
    visit.open("/metrics");
    visit.press("Tab", "Tab");
    assertEquals("Skip to the filters", visit.focused());
    visit.press("Enter");
    assertEquals("#filters", visit.focused());
    for (String address : List.of(SamplePages.HOME, "/topics", "/help")) {
      visit.open(address);
      visit.press("Tab");
      assertEquals("Skip to the content", visit.focused());
      visit.press("Enter");
      assertEquals("#main", visit.focused());
    }
  }

  @Test
  void tabReachesEverythingInTheOrderOfThePageAndIsSeen() {
    Visit visit = visit();
    String article = SamplePages.article(visit, "The Colleague Who Never Asks");
    for (String address :
        List.of(SamplePages.HOME, SamplePages.RESULTS, SamplePages.PLOTTED, article, "/sources")) {
      visit.open(address);
      TabOrder.Walk walk = TabOrder.walk(visit);
      assertEquals(walk.expected(), walk.reached(), address);
      assertEquals(List.of(), walk.unseen(), address + ": focus that is not seen");
    }
  }

  @Test
  void suggestionsAreAskedForWithArrowsAndLeftWithEscape() {
    Visit visit = visit();
    Page page = visit.page();
    Locator box = page.locator("#q");
    Locator list = page.getByRole(AriaRole.LISTBOX);
    visit.open(SamplePages.HOME);
    visit.press("/");
    page.keyboard().type("offshore w");
    assertThat(list).isVisible();
    assertThat(box).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#status")).hasText(Pattern.compile("\\d+ suggestions?"));
    visit.press("ArrowDown");
    Locator first = list.locator("[role=option]").first();
    assertThat(first).hasAttribute("aria-selected", "true");
    assertEquals(first.getAttribute("id"), box.getAttribute("aria-activedescendant"));
    assertEquals("#q", visit.focused(), "focus stays in the box");
    assertEquals(List.of(), Rules.accessibility(page), "while the list is open");
    visit.press("Escape");
    assertThat(list).isHidden();
    assertThat(box).hasValue("offshore w");
    assertThat(box).hasAttribute("aria-expanded", "false");
    visit.press("Enter");
    page.waitForURL("**/search?q=offshore%20w");
  }

  @Test
  void enterSendsWhatWasTypedUnlessAnArrowChose() {
    Visit visit = visit();
    Page page = visit.page();
    Locator list = page.getByRole(AriaRole.LISTBOX);
    visit.open(SamplePages.HOME);
    visit.press("/");
    page.keyboard().type("green hyd");
    assertThat(list).isVisible();
    visit.press("Enter");
    page.waitForURL("**/search?q=green%20hyd");
    visit.open(SamplePages.HOME);
    visit.press("/");
    page.keyboard().type("green hyd");
    assertThat(list).isVisible();
    visit.press("ArrowDown", "Enter");
    page.waitForURL(url -> !url.endsWith("/") && !url.contains("?q="));
    assertThat(page.locator("main")).containsText("Hydrogen");
  }

  @Test
  void theHighestGrowthClaimedIsUnderTenKeysAway() {
    String q = "\"AI agents\" cagr:>0% year:2030";
    Visit visit = visit();
    Page page = visit.page();
    JsonObject highest =
        new Gson()
            .fromJson(
                page.request()
                    .get("/api/v1/metrics?sort=value&size=1&q=" + Addresses.encoded(q))
                    .text(),
                JsonObject.class)
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject();
    visit.open(SamplePages.HOME);
    KeysPressed keys = new KeysPressed(visit);
    keys.press("/");
    page.keyboard().type(q);
    keys.press("Enter");
    page.waitForURL("**/search?**");
    keys.press("Tab", "Enter");
    assertEquals("#results", visit.focused());
    keys.until("44.2% · 2024–2030 · CAGR");
    keys.press("Enter");
    page.waitForURL("**/articles/*#*");
    Locator number = page.locator(":target");
    assertThat(number).isInViewport();
    assertThat(number).hasText(highest.get("text").getAsString());
    assertThat(page.locator("main")).containsText(highest.get("sentence").getAsString());
    assertTrue(keys.count() < 10, "keys pressed: " + keys.count());
  }

  /** Counts. */
  private static final class KeysPressed {
    private final Visit visit;
    private int count;

    KeysPressed(Visit visit) {
      this.visit = visit;
    }

    void press(String... keys) {
      visit.press(keys);
      count += keys.length;
    }

    /** Goes on to the element that says this. */
    void until(String text) {
      while (!visit.focused().equals(text) && count < 100) {
        press("Tab");
      }
    }

    int count() {
      return count;
    }
  }
}
