package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.RawHttp;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of requests as clients meet them: just below, at and above each. */
@QuarkusTest
@TestProfile(FreshStart.class)
class HttpLimitsTest {
  private static final int LINE = 16_384;
  private static final int HEADERS = 32_768;
  private static final int MESSAGE = 1 << 20;
  private static final String KEY = "Authorization: Bearer " + FreshStart.KEY + "\r\n";

  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  private int status(String request) throws IOException {
    String answer = RawHttp.exchange(site, request);
    assertTrue(answer.startsWith("HTTP/1."), answer);
    return Integer.parseInt(answer.substring(9, 12));
  }

  @Test
  void theFirstLineHas16KibibytesAtMost() throws IOException {
    for (int length = LINE - 1; length <= LINE + 1; length++) {
      String start = "GET /api/v1/suggest?x=";
      String end = " HTTP/1.1";
      String line = start + "a".repeat(length - start.length() - end.length()) + end;
      assertEquals(length <= LINE ? 200 : 414, status(line + "\r\nHost: a\r\n\r\n"), "" + length);
    }
  }

  /** Line ends are not counted. */
  @Test
  void headersHave32KibibytesAtMost() throws IOException {
    for (int length = HEADERS - 1; length <= HEADERS + 1; length++) {
      String all = "Host: a\r\nX: " + "a".repeat(length - 10) + "\r\n\r\n";
      int status = status("GET /api/v1/suggest HTTP/1.1\r\n" + all);
      assertEquals(length <= HEADERS ? 200 : 431, status, "" + length);
    }
  }

  @Test
  void aMessageHasOneMebibyteAtMostDeclaredOrNot() throws IOException {
    String start = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":\"";
    for (int length = MESSAGE - 1; length <= MESSAGE + 1; length++) {
      String body = start + "a".repeat(length - start.length() - 3) + "\"}}";
      int wanted = length <= MESSAGE ? 200 : 413;
      String head = "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
      assertEquals(
          wanted,
          status(head + "Content-Length: " + length + "\r\n\r\n" + (wanted == 200 ? body : "")));
      String chunk = Integer.toHexString(length) + "\r\n" + body + "\r\n0\r\n\r\n";
      assertEquals(wanted, status(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk));
    }
  }

  @Test
  void aDeclaredArticleHas16MebibytesAtMost() throws IOException {
    String head =
        "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\n"
            + KEY
            + "Content-Type: application/json\r\n";
    String above = RawHttp.exchange(site, head + "Content-Length: 16777217\r\n\r\n");
    assertTrue(above.startsWith("HTTP/1.1 413"), above);
    try (RawHttp at = new RawHttp(site)) {
      at.send(head + "Expect: 100-continue\r\nContent-Length: 16777216\r\n\r\n");
      assertTrue(at.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100"), "is asked to go on");
    }
  }

  /** A number up to and including a limit; all others are refused, naming their range. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/facets/topic?size=, size, 1, 200",
    "/api/v1/metrics/facets/metric?size=, size, 1, 200",
    "/api/v1/suggest?q=a&size=, size, 1, 20",
    "/api/v1/search?size=, size, 0, 100",
    "/api/v1/metrics?size=, size, 0, 100",
    "/api/v1/compare?size=, size, 0, 100",
    "/feed.atom?size=, size, 0, 100",
    "/metrics/feed.atom?size=, size, 0, 100",
    "/api/v1/quarantine?size=, size, 0, 1000",
    "/api/v1/quarantine?page=, page, 1, 1000000",
    "/api/v1/search?quality=, quality, 0, 1000"
  })
  void numbersHaveARange(String address, String parameter, int low, int high) throws IOException {
    String accept = "Accept: application/json\r\n" + KEY;
    for (int value : List.of(low, low + 1, high - 1, high)) {
      Asked answer = Asked.raw(site, Asked.request("GET", address + value, accept, ""));
      assertEquals(200, answer.status(), answer::toString);
    }
    for (int value : List.of(low - 1, high + 1)) {
      Asked answer = Asked.raw(site, Asked.request("GET", address + value, accept, ""));
      assertEquals(400, answer.status(), answer::toString);
      answer.names(parameter);
      assertTrue(answer.body().contains(Integer.toString(high)), answer::toString);
    }
  }

  /** A text of so many characters at most; a rocket is one. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/facets/topic?prefix=, prefix, 200, invalid_parameter",
    "/api/v1/suggest?q=, q, 2000, query_too_long",
    "/api/v1/search?q=, q, 2000, query_too_long",
    "/api/v1/search?topic=, topic, 500, invalid_parameter",
    "/api/v1/metrics?metric.subject=, metric.subject, 500, invalid_parameter"
  })
  void textsHaveALength(String address, String parameter, int most, String code)
      throws IOException {
    for (String letter : List.of("a", "%C3%A9", "%F0%9F%9A%80")) {
      if (letter.length() * most > LINE - 100) {
        continue;
      }
      assertEquals(200, Asked.api(site, address + letter.repeat(most - 1)).status());
      assertEquals(200, Asked.api(site, address + letter.repeat(most)).status());
      Asked.api(site, address + letter.repeat(most + 1)).isProblem(400, code).names(parameter);
    }
  }

  @Test
  void anIdHas16LettersAndDigits() throws IOException {
    for (int length = 15; length <= 17; length++) {
      String path = "/api/v1/articles/" + "a".repeat(length);
      Asked.api(site, path).isProblem(404, "not_found");
      String body = "{\"title\": \"Of a length\", \"url\": \"https://example.org/id\"}";
      String headers = KEY + "Content-Type: application/json\r\n";
      Asked put = Asked.raw(site, Asked.request("PUT", path, headers, body));
      assertEquals(length == 16 ? 409 : 400, put.status(), put::toString);
      Asked deleted = Asked.raw(site, Asked.request("DELETE", path, KEY, ""));
      assertEquals(404, deleted.status(), deleted::toString);
    }
  }

  @Test
  void assistantsMeetTheirLimitsAsErrorsOfTheTool() throws IOException {
    assertTool("list_values", "'field': 'topic', 'size': %d", 1, 200);
    assertTool("search_articles", "'size': %d", 0, 100);
    assertTool("query_metrics", "'size': %d", 0, 100);
    String id = Asked.api(site, "/api/v1/search?size=1").json().at("/hits/0/id").asText();
    assertTool("read_article", "'id': '" + id + "', 'limit': %d", 500, 20_000);
  }

  private void assertTool(String tool, String argument, int low, int high) throws IOException {
    for (int value : List.of(low - 1, low, low + 1, high - 1, high, high + 1)) {
      String message =
          "{'jsonrpc': '2.0', 'id': 1, 'method': 'tools/call', 'params': {'name': '"
              + tool
              + "', 'arguments': {"
              + argument.replace("%d", Integer.toString(value))
              + "}}}";
      Asked answer =
          Asked.raw(
              site,
              Asked.request(
                  "POST",
                  "/mcp",
                  "Content-Type: application/json\r\n",
                  message.replace('\'', '"')));
      assertEquals(200, answer.status(), answer::toString);
      boolean refused = answer.json().at("/result/isError").asBoolean();
      assertEquals(value < low || value > high, refused, () -> value + ": " + answer);
    }
  }
}
