package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What tests of pages in a browser stand on. After each test, everything that a browser complained
 * of meanwhile (errors, what the content security policy forbids, requests to other sites) fails
 * it.
 */
@ExtendWith(WhereBrowser.class)
abstract class BrowserTest {
  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  private final List<Visit> visits = new ArrayList<>();

  @TestHTTPResource("/")
  URI site = URI.create("/");

  @BeforeAll
  static void launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE);
    Playwright driver = Playwright.create();
    playwright = driver;
    browser =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.program().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** A visitor who comes so. */
  Visit visit(Visit.Manner manner) {
    Browser launched = browser;
    if (launched == null) {
      throw new IllegalStateException("no browser was launched");
    }
    Visit visit = Visit.begin(launched, site.toString(), manner);
    visits.add(visit);
    return visit;
  }

  /** A visitor at a desk. */
  Visit visit() {
    return visit(Visit.Manner.PLAIN);
  }

  @AfterEach
  void noBrowserComplained() {
    List<String> complaints = new ArrayList<>();
    for (Visit visit : visits) {
      complaints.addAll(visit.complaints());
      visit.close();
    }
    assertEquals(List.of(), complaints);
  }
}
