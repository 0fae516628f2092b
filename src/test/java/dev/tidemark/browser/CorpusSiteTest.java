package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.Progress;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of every page hold with thousands of real articles too. */
@QuarkusTest
@TestProfile(Rooms.Corpus.class)
@ExtendWith(WhereCorpus.class)
class CorpusSiteTest extends BrowserTest {
  private static final int MOST_BYTES = 100_000;
  private static final int ARTICLES_AT_LEAST = 6_000;

  /** A guard against hanging on a busy machine. */
  private static final long AT_MOST = 600_000_000_000L;

  @Inject @Nullable Indexing indexing;

  @Test
  void everyPageIsSoundAndResultsStaySmall() {
    long start = System.nanoTime();
    take();
    System.out.printf("Taking the corpus in took %.1f s%n", (System.nanoTime() - start) / 1e9);
    Visit visit = visit();
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

  /** Indexes all and waits until searches see it. */
  private void take() {
    Indexing room = indexing;
    if (room == null) {
      throw new IllegalStateException("nothing was injected");
    }
    room.index(List.of(WhereCorpus.CORPUS), false, Progress.NONE);
    Visit visit = visit();
    long start = System.nanoTime();
    long before = -1;
    long now = total(visit);
    while (now < ARTICLES_AT_LEAST || now != before) {
      assertTrue(System.nanoTime() - start < AT_MOST, "searches see only " + now);
      LockSupport.parkNanos(1_500_000_000);
      before = now;
      now = total(visit);
    }
  }

  private static long total(Visit visit) {
    String answer =
        visit.page().request().get("/api/v1/search?size=0&facets=none&copies=all").text();
    return new Gson().fromJson(answer, JsonObject.class).get("total").getAsLong();
  }
}
