package dev.tidemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first view comes small, whole, and stays where it is. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class FirstViewTest extends BrowserTest {
  private static final int MOST_BYTES = 100_000;
  private static final int TRIES = 60;
  private static final List<String> PAGES =
      List.of("/search", SamplePages.FILTERED, "/metrics", SamplePages.PLOTTED, SamplePages.HOME);

  private static final String SHIFTS =
      """
      () => new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) sum += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(String(sum)), 150);
      })
      """;

  @Test
  void aPageTransfersLittleAndPacked() {
    for (String address : PAGES) {
      Visit visit = visit();
      List<Response> answers = new ArrayList<>();
      visit.page().onResponse(answers::add);
      long bytes = Transfer.of(visit, address);
      for (Response answer : answers) {
        assertEquals("gzip", answer.headerValue("content-encoding"), answer.url());
      }
      assertTrue(answers.size() >= 3, "page, style, script");
      assertTrue(bytes > 5_000 && bytes <= MOST_BYTES, address + ": " + bytes);
    }
  }

  @Test
  void nothingMovesWhenTheScriptComesLate() {
    for (int width : new int[] {Visit.DESK, Visit.PHONE}) {
      for (String address : PAGES) {
        Visit visit = visit(Visit.Manner.PLAIN.at(width));
        Page page = visit.page();
        List<Route> held = new ArrayList<>();
        page.route("**/*.js", held::add);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("footer")).isAttached();
        assertEquals(
            true,
            page.evaluate(
                "() => new Promise((done) => requestAnimationFrame(() =>"
                    + " requestAnimationFrame(() => done(true))))"));
        assertThat(page.locator("h1")).isVisible();
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertEquals(1, held.size(), "one script");
        assertEquals(0.0, Double.parseDouble((String) page.evaluate(SHIFTS)), 0.0, address);
      }
    }
  }

  @Test
  void whoWantsNoMotionGetsNone() {
    Visit visit = visit(Visit.Manner.PLAIN.calm());
    visit.open(SamplePages.RESULTS);
    Object moving =
        visit
            .page()
            .evaluate(
                "() => { document.body.classList.add('live');"
                    + " return [...document.querySelectorAll('*')].filter((e) => { const s ="
                    + " getComputedStyle(e); return s.animationName !== 'none' ||"
                    + " parseFloat(s.transitionDuration) > 0; }).map((e) => e.outerHTML.slice(0,"
                    + " 80)); }");
    assertEquals(List.of(), moving);
  }

  @Test
  void theFirstByteIsMeasured() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site + "search?q=market&page=" + (1 + i % 2))).build();
      long start = System.nanoTime();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      nanos.add(System.nanoTime() - start);
      assertEquals(200, answer.statusCode());
      answer.body().readAllBytes();
    }
    nanos.sort(null);
    System.out.printf(
        "First byte of a result page: median %.1f ms, 95%% under %.1f ms%n",
        nanos.get(TRIES / 2) / 1e6, nanos.get(TRIES * 95 / 100) / 1e6);
  }
}
