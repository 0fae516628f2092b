package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything can be done with script off. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class WithoutScriptTest extends BrowserTest {
  private Visit plain() {
    return visit(Visit.Manner.PLAIN.withoutScript());
  }

  @Test
  void searchingFilteringAndTakingItBack() {
    Visit visit = plain();
    Page page = visit.page();
    visit.open(SamplePages.HOME);
    page.locator("#q").fill("market");
    page.locator("#q").press("Enter");
    assertEquals("/search?q=market", visit.address());
    String before = heading(page);
    page.getByLabel(Pattern.compile("^Forecasts, ")).check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    assertEquals("/search?q=market&topic=Forecasts", visit.address());
    assertTrue(!heading(page).equals(before), heading(page));
    assertThat(page.locator(".chip")).containsText("Forecasts");
    assertThat(page.locator("#filters input[name=topic]:checked")).hasValue("Forecasts");
    page.locator(".chip").click();
    assertEquals("/search?q=market", visit.address());
    assertEquals(before, heading(page));
  }

  @Test
  void rangesBecomeOneAddressThatIsShort() {
    Visit visit = plain();
    Page page = visit.page();
    visit.open("/search?q=market");
    page.locator("[name='published.from']").fill("2023");
    page.locator("[name='published.to']").fill("2024");
    page.locator("[name='published.to']").press("Enter");
    assertEquals("/search?q=market&published=2023..2024", visit.address());
    assertThat(page.locator("[name='published.to']")).hasValue("2024");
  }

  @Test
  void pagesAndOrders() {
    Visit visit = plain();
    Page page = visit.page();
    visit.open("/search?topic=Forecasts&size=20");
    visit.open("/search");
    page.locator(".pager a[rel=next]").click();
    assertEquals("/search?page=2", visit.address());
    assertThat(page.locator(".pager [aria-current=page]")).containsText("2");
    page.locator(".sort").getByText("Oldest").click();
    assertEquals("/search?sort=oldest", visit.address(), "another order starts at its start");
    page.locator(".sizes").getByText("50").click();
    assertEquals("/search?sort=oldest&size=50", visit.address());
  }

  @Test
  void numbersAndLists() {
    Visit visit = plain();
    Page page = visit.page();
    visit.open("/metrics");
    page.locator("#group-metric input:not(:disabled)").first().check();
    page.locator(".apply button").click();
    assertTrue(visit.address().startsWith("/metrics?metric="), visit.address());
    page.locator(".figures tbody th a").first().click();
    assertTrue(visit.address().startsWith("/articles/"), visit.address());
    assertTrue(visit.address().contains("#"), visit.address());
    visit.open("/search?q=market");
    page.locator("#group-topic .all a").click();
    page.locator("#prefix").fill("a");
    page.locator("#prefix").press("Enter");
    page.locator(".wide-index a").first().click();
    assertTrue(visit.address().startsWith("/search?q=market&topic=A"), visit.address());
  }

  @Test
  void theBoxInvitesNoKeyThatDoesNothing() {
    Visit visit = plain();
    visit.open("/help");
    assertThat(visit.page().locator("kbd.hint")).isHidden();
    assertThat(visit.page().locator("#live-hint")).hasCount(0);
  }

  private static String heading(Page page) {
    return page.locator("h1").textContent();
  }
}
