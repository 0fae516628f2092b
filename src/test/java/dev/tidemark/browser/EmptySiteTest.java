package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With no article at all, every page says so and says what to do. */
@QuarkusTest
@TestProfile(Rooms.Empty.class)
class EmptySiteTest extends BrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/search?q=wind&topic=Energy",
          "/metrics",
          "/compare",
          "/facets/topic",
          "/topics",
          "/providers",
          "/sources",
          "/help");

  @Test
  void everyPageIsSound() {
    Visit visit = visit();
    List<String> faults = new ArrayList<>();
    for (String address : PAGES) {
      visit.open(address);
      Rules.everything(visit.page()).forEach(fault -> faults.add(address + " " + fault));
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void homeSaysHowToBringArticlesIn() {
    Visit visit = visit();
    visit.open("/");
    assertThat(visit.page().locator("main")).containsText("./tidemark index");
    visit.press("/");
    visit.page().keyboard().type("wind");
    visit.press("Enter");
    assertThat(visit.page().locator("h1")).hasText("No results for “wind”");
  }
}
