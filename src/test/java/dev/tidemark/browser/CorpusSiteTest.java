package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.tidemark.Nightly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of every page hold with thousands of real articles too. */
@QuarkusTest
@TestProfile(Rooms.Corpus.class)
@ExtendWith(WhereCorpus.class)
@Tag(Nightly.TAG)
class CorpusSiteTest extends BrowserTest {
  private static final int MOST_BYTES = 100_000;
  private static final int ARTICLES_AT_LEAST = 6_000;

  @Test
  void everyPageIsSoundAndResultsStaySmall() {
    Visit visit = visit();
    assertTrue(total(visit) >= ARTICLES_AT_LEAST, "the articles are not there");
    visit.open("/search?q=AI%20agents");
    String hit = visit.page().locator("ol.hits h2 a").first().getAttribute("href");
    List<String> faults = new ArrayList<>();
    for (String address :
        List.of(
            "/",
            "/search?q=AI%20agents",
            "/metrics?metric=cagr",
            "/facets/author",
            "/topics",
            "/providers",
            "/sources",
            hit)) {
      visit.open(address);
      Rules.everything(visit.page()).forEach(fault -> faults.add(address + " " + fault));
    }
    assertEquals("", String.join("\n", faults));
    for (String address : List.of("/search", "/search?q=AI%20agents", "/metrics", "/")) {
      long bytes = Transfer.of(visit(), address);
      System.out.println("Transferred for " + address + " over the corpus: " + bytes + " bytes");
      assertTrue(bytes <= MOST_BYTES, address + ": " + bytes);
    }
  }

  private static long total(Visit visit) {
    String answer =
        visit.page().request().get("/api/v1/search?size=0&facets=none&copies=all").text();
    return new Gson().fromJson(answer, JsonObject.class).get("total").getAsLong();
  }
}
