package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Not a test but a command, {@code ./mvnw test -Pscreenshots}: takes pictures of the main pages
 * over the samples, by day and by night, at a desk and on a phone, into {@code target/screenshots},
 * and renews those that the README shows.
 */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class Screenshots extends BrowserTest {
  private static final Path ALL = Path.of("target/screenshots");
  private static final Path SHOWN = Path.of("docs/screenshots");
  private static final int MOST_BYTES = 150_000;

  /** What the README shows, by the names of pictures. */
  private static final Map<String, String> IN_README =
      Map.of("search-1280-light", "search.png", "numbers-1280-dark", "numbers.png");

  @Test
  void take() throws IOException {
    Files.createDirectories(ALL);
    Files.createDirectories(SHOWN);
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {Visit.DESK, Visit.PHONE}) {
        Visit visit = visit(Visit.Manner.PLAIN.at(width));
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (Map.Entry<String, String> page : pages(visit).entrySet()) {
          String name =
              page.getKey() + "-" + width + "-" + (scheme == ColorScheme.LIGHT ? "light" : "dark");
          visit.open(page.getValue());
          picture(visit.page(), ALL.resolve(name + ".png"));
          String shown = IN_README.get(name);
          if (shown != null) {
            keep(ALL.resolve(name + ".png"), SHOWN.resolve(shown));
          }
        }
      }
    }
    System.out.println("Screenshots are in " + ALL + "; those of the README in " + SHOWN);
  }

  private static Map<String, String> pages(Visit visit) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", SamplePages.HOME);
    pages.put("search", "/search?q=market%20forecast&topic=Forecasts");
    pages.put("filters", SamplePages.FILTERED + "#filters");
    pages.put("nothing", SamplePages.NOTHING_FOUND);
    pages.put("article", SamplePages.article(visit, "The Colleague Who Never Asks"));
    pages.put("numbers", SamplePages.PLOTTED);
    pages.put("topics", "/topics");
    pages.put("plot", SamplePages.PLOTTED + "#plot");
    pages.put("providers", "/providers");
    pages.put("sources", "/sources");
    pages.put("help", "/help");
    return pages;
  }

  private static void picture(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void keep(Path picture, Path shown) throws IOException {
    FewColours.write(picture, shown);
    long bytes = Files.size(shown);
    assertTrue(bytes < MOST_BYTES, shown + ": " + bytes);
  }
}
