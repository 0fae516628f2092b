package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.openapi.FreshStart;
import dev.tidemark.search.engine.RequestTime;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose time is over, on every path that asks the engine; the next ones are well. */
@QuarkusTest
@TestProfile(FreshStart.class)
class LateRequestsTest {
  private static final long SOON = 1_000;

  @TestHTTPResource URI site = URI.create("http://localhost");
  private String id = "";

  @BeforeEach
  void samples() throws IOException {
    FreshStart.awaitSamples();
    id = Asked.api(site, "/api/v1/search?size=1").json().path("hits").path(0).path("id").asText();
  }

  /** What somebody asks. */
  private interface Question {
    Asked ask() throws IOException;
  }

  private static Asked late(Question question) throws IOException {
    Supplier<OptionalLong> before = RequestTime.from(() -> OptionalLong.of(System.nanoTime() - 1));
    long start = System.nanoTime();
    try {
      return question.ask();
    } finally {
      RequestTime.from(before);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis < SOON, () -> "took " + millis + " ms");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search",
        "/api/v1/search?q=market+growth&facets=topic,source&explain=true",
        "/api/v1/search?q=marke*+growt~+%22market+size%22~3",
        "/api/v1/search?size=0&facets=none",
        "/api/v1/articles/ID/similar",
        "/api/v1/metrics",
        "/api/v1/metrics?q=market&sort=value",
        "/api/v1/facets/topic",
        "/api/v1/facets/provider?prefix=a",
        "/api/v1/metrics/facets/metric",
        "/api/v1/suggest?q=mark",
        "/api/v1/suggest?q=mark&format=box",
        "/api/v1/suggest?q=mark&format=opensearch",
        "/api/v1/compare",
        "/api/v1/export/articles.csv",
        "/api/v1/export/articles.ndjson",
        "/api/v1/export/articles.ris",
        "/api/v1/export/articles.bib",
        "/api/v1/export/metrics.csv",
        "/api/v1/export/metrics.ndjson",
        "/api/v1/export/compare/spread.csv",
        "/api/v1/export/compare/revisions.csv",
        "/api/v1/export/compare/outcomes.csv",
        "/feed.atom",
        "/feed.json",
        "/metrics/feed.atom",
        "/metrics/feed.json",
        "/metrics/medians.atom",
        "/metrics/medians.json"
      })
  void programsAreToldWhenToComeAgain(String address) throws IOException {
    String asked = address.replace("ID", id);
    Asked answer = late(() -> Asked.api(site, asked)).isProblem(503, "deadline_exceeded");
    assertTrue(answer.hasHeader("retry-after: 1"), answer::toString);
    assertTrue(answer.hasHeader("cache-control: no-store"), answer::toString);
    Asked next = Asked.api(site, asked);
    assertEquals(200, next.status(), next::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=market+growth",
        "/metrics",
        "/metrics?q=market",
        "/topics",
        "/providers",
        "/sources",
        "/compare",
        "/facets/topic",
        "/metrics/facets/metric"
      })
  void peopleGetAPageThatSaysWhatToDo(String address) throws IOException {
    Asked answer = late(() -> Asked.page(site, address));
    Document page = answer.isPage(503);
    assertTrue(answer.hasHeader("retry-after: 1"), answer::toString);
    assertTrue(page.text().contains("took too long"), page::text);
    assertTrue(page.text().contains("Wait a moment"), page::text);
    Asked.page(site, address).isPage(200);
  }

  @Test
  void assistantsAreToldByTheTool() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String call :
        List.of(
            "search_articles', 'arguments': {'q': 'market growth', 'facets': 'topic'}",
            "query_metrics', 'arguments': {'q': 'market'}",
            "compare_sources', 'arguments': {}",
            "list_values', 'arguments': {'field': 'topic'}")) {
      Asked answer = late(() -> call(call));
      JsonNode result = answer.json().path("result");
      String text = result.path("content").path(0).path("text").asText();
      if (answer.status() != 200
          || !result.path("isError").asBoolean()
          || !text.startsWith("deadline_exceeded: ")) {
        wrong.add(answer.toString());
      }
      assertEquals(200, answer.status(), answer::toString);
      Asked next = call(call);
      if (next.json().path("result").path("isError").asBoolean(true)) {
        wrong.add(next.toString());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private Asked call(String tool) throws IOException {
    String message =
        "{'jsonrpc': '2.0', 'id': 1, 'method': 'tools/call', 'params': {'name': '" + tool + "}}";
    String headers = "Content-Type: application/json\r\n";
    return Asked.raw(site, Asked.request("POST", "/mcp", headers, message.replace('\'', '"')));
  }

  @Test
  void whatAsksNoEngineIsAnsweredAsEver() throws IOException {
    for (String address :
        List.of("/api/v1/articles/" + id, "/articles/" + id, "/help", "/q/health/live")) {
      Asked answer = late(() -> Asked.get(site, address, "*/*"));
      assertEquals(200, answer.status(), answer::toString);
    }
  }
}
