package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With script, what is chosen applies at once, and nothing else changes for the reader. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class LiveFiltersTest extends BrowserTest {
  private static final String START = "/search?q=market";

  @Test
  void aChoiceAppliesAtOnceAndFocusStays() {
    Visit visit = visit();
    Page page = visit.page();
    visit.open(START);
    assertThat(page.locator("#live-hint")).isVisible();
    assertThat(page.locator("#status")).isEmpty();
    Locator forecasts = page.getByLabel(Pattern.compile("^Forecasts, "));
    String id = forecasts.getAttribute("id");
    forecasts.focus();
    visit.press("Space");
    page.waitForURL("**" + START + "&topic=Forecasts");
    assertThat(page.locator(".chip")).containsText("Forecasts");
    assertEquals("#" + id, visit.focused());
    String heading = page.locator("h1").textContent();
    assertThat(page.locator("#status")).hasText(heading);
    assertThat(page).hasTitle(heading + " · Tidemark");
    visit.open(START + "&topic=Forecasts");
    assertEquals(heading, page.locator("h1").textContent(), "the address is the whole state");
  }

  @Test
  void backAndForwardGoOneStep() {
    Visit visit = visit();
    Page page = visit.page();
    visit.open(START);
    String all = page.locator("h1").textContent();
    String first = choose(page);
    page.waitForURL("**" + START + "&topic=" + Addresses.encoded(first));
    String one = page.locator("h1").textContent();
    String second = choose(page);
    assertThat(page.locator(".chip")).hasCount(2);
    page.goBack();
    assertThat(page.locator("h1")).hasText(one);
    assertThat(page.locator(".chip")).hasCount(1);
    assertThat(page.locator("#filters input[value=\"" + first + "\"]")).isChecked();
    assertThat(page.locator("#filters input[value=\"" + second + "\"]")).not().isChecked();
    page.goBack();
    assertThat(page.locator("h1")).hasText(all);
    assertThat(page.locator(".chip")).hasCount(0);
    assertEquals(START, visit.address());
    page.goForward();
    assertThat(page.locator("h1")).hasText(one);
  }

  @Test
  void backFromAnotherPageShowsTheWholePageThatWasLeft() {
    Visit visit = visit();
    Page page = visit.page();
    visit.open(START);
    choose(page);
    assertThat(page.locator(".chip")).hasCount(1);
    String left = visit.address();
    page.locator(".hits h2 a").first().click();
    page.waitForURL("**/articles/**");
    page.goBack();
    assertEquals(left, visit.address());
    assertThat(page.locator("header.top")).isVisible();
    assertThat(page.locator(".chip")).hasCount(1);
    page.reload();
    assertThat(page.locator("header.top")).isVisible();
  }

  @Test
  void theAddressThatAFormMadeBecomesTheCanonicalOne() {
    Visit visit = visit();
    visit.open("/search?sort=relevance&q=market+size&utm_source=letter#results");
    assertEquals("/search?q=market%20size#results", visit.address());
    visit.open(START);
    visit.page().goBack();
    assertEquals("/search?q=market%20size#results", visit.address());
  }

  @Test
  void whatWasUsedAndIsGoneLeavesFocusOnTheHeading() {
    Visit visit = visit();
    Page page = visit.page();
    visit.open(START + "&topic=Forecasts");
    page.locator(".chip").focus();
    visit.press("Enter");
    assertThat(page.locator(".chip")).hasCount(0);
    assertEquals("#heading", visit.focused());
  }

  @Test
  void afterAWholeLoadFocusIsOnTheHeadingWhereFiltersChanged() {
    Visit visit = visit();
    Page page = visit.page();
    visit.open(START);
    page.evaluate("next => location.assign(next)", START + "&topic=Forecasts");
    page.waitForURL("**" + START + "&topic=Forecasts");
    assertThat(page.locator("#heading")).isFocused();
    page.evaluate("next => location.assign(next)", START + "&topic=Forecasts&sort=oldest");
    page.waitForURL("**&sort=oldest");
    assertThat(page.locator("#live-hint")).isVisible();
    assertThat(page.locator("#heading")).not().isFocused();
  }

  @Test
  void onAPhoneFiltersAreASheetWithAButtonThatCounts() {
    Visit visit = visit(Visit.Manner.PLAIN.at(Visit.PHONE));
    Page page = visit.page();
    visit.open(START + "&topic=Forecasts");
    assertThat(page.locator("#filters")).isHidden();
    Locator opener = page.getByText("Filters (1)");
    assertThat(page.locator(".chip")).isVisible();
    opener.click();
    Locator button = page.locator(".apply button");
    assertThat(button).isInViewport();
    String counted = button.innerText();
    String chosen = choose(page);
    assertThat(page.locator(".apply button")).not().hasText(counted);
    assertThat(page.locator(".apply button")).hasText(Pattern.compile("Show \\d+ results?"));
    page.locator(".apply button").click();
    assertThat(page.locator("#filters")).isHidden();
    assertEquals(START, visit.address().replaceAll("&topic=[^&#]*|#results$", ""));
    assertThat(page.locator(".chip").filter(new Locator.FilterOptions().setHasText(chosen)))
        .isVisible();
  }

  @Test
  void theSheetHoldsTheTabKeyUntilItIsLeft() {
    Visit visit = visit(Visit.Manner.PLAIN.at(Visit.PHONE));
    Page page = visit.page();
    visit.open(START);
    page.locator(".open-filters a").focus();
    visit.press("Enter");
    assertEquals("#filters", visit.focused());
    TabOrder.Walk walk = TabOrder.walk(visit);
    assertEquals(walk.expected(), walk.reached(), "nothing behind the sheet");
    assertEquals(List.of(), walk.unseen());
    visit.press("Escape");
    assertThat(page.locator("#filters")).isHidden();
    assertEquals("#results", visit.focused());
  }

  /** Ticks the first topic that is not chosen yet. */
  private static String choose(Page page) {
    Locator topic = page.locator("#group-topic .values input:not(:checked):not(:disabled)").first();
    String value = topic.getAttribute("value");
    page.locator("#filters input[value=\"" + value + "\"]").check();
    return value;
  }
}
