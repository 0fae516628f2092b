package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the table about what programs send. */
@QuarkusTest
@TestProfile(FreshStart.class)
class BadWritesTest {
  private static final String ARTICLES = "/api/v1/articles";
  private static final String BEARER = "Authorization: Bearer " + FreshStart.KEY + "\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  @TestHTTPResource URI site = URI.create("http://localhost");
  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  @AfterEach
  void removeWhatWasWritten() throws IOException {
    for (String id : written) {
      send("DELETE", ARTICLES + "/" + id, BEARER, "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Authorization: Bearer wrong\r\n",
        "Authorization: Bearer\r\n",
        "Authorization: \r\n",
        "Authorization: Bearer " + FreshStart.KEY + "x\r\n",
        "Authorization: Basic eDp0aGUta2V5LW9mLWEtZnJlc2gtc3RhcnQ=\r\n",
        "Authorization: " + FreshStart.KEY + "\r\n",
        "Authorization: Bearer wrong\r\nAuthorization: Bearer " + FreshStart.KEY + "\r\n",
        "Authorization: Bearer " + FreshStart.KEY + "\r\nAuthorization: Bearer wrong\r\n",
        "Authorization: Bearer " + FreshStart.KEY + ", Bearer x\r\n",
        "Proxy-Authorization: Bearer " + FreshStart.KEY + "\r\n",
        "X-Api-Key: " + FreshStart.KEY + "\r\n",
        "Cookie: key=" + FreshStart.KEY + "\r\n"
      })
  void withoutTheKeyWhereItBelongsNothingIsWritten(String headers) throws IOException {
    Asked answer = send("POST", ARTICLES, headers + JSON, "{\"title\": \"Unwanted walrus\"}");
    answer.isProblem(401, "unauthorized");
    assertTrue(answer.hasHeader("www-authenticate: bearer"), answer::toString);
    nothingOf("walrus");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=x",
        "api_key=",
        "access_token=x",
        "API_KEY=x",
        "anything=" + FreshStart.KEY,
        FreshStart.KEY,
        "a=1&b=%20" + FreshStart.KEY,
        "x=bearer%20" + FreshStart.KEY
      })
  void aKeyInTheAddressIsRefused(String query) throws IOException {
    for (String headers : List.of("", BEARER)) {
      Asked answer =
          send("POST", ARTICLES + "?" + query, headers + JSON, "{\"title\": \"Walrus\"}");
      answer.isProblem(400, "credential_in_url");
      assertFalse((answer.head() + answer.body()).contains(FreshStart.KEY), answer::toString);
    }
    nothingOf("walrus");
  }

  @Test
  void aStaleConditionWritesNothing() throws IOException {
    String id = write("{\"title\": \"Grey heron\", \"url\": \"https://example.org/heron\"}");
    String body = "{\"title\": \"Grey walrus\", \"url\": \"https://example.org/heron\"}";
    for (String tag : List.of("\"0\"", "W/\"0\"", "0", "\"a\", \"b\"", "\"")) {
      String header = BEARER + JSON + "If-Match: " + tag + "\r\n";
      Asked answer = send("PUT", ARTICLES + "/" + id, header, body);
      assertTrue(answer.status() == 412 || answer.status() == 400, answer::toString);
      assertEquals(answer.status(), send("DELETE", ARTICLES + "/" + id, header, "").status());
    }
    assertEquals("Grey heron", Asked.api(site, ARTICLES + "/" + id).json().path("title").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|''|400|empty_body",
        "text/plain|''|400|empty_body",
        "application/json|{\"title\": }|400|invalid_json",
        "application/json|{\"title\": \"a\"|400|invalid_json",
        "application/json|{\"title\": \"a\"} {\"title\": \"b\"}|400|invalid_json",
        "application/json|{\"title\": \"a\", \"title\": \"b\"}|400|invalid_json",
        "application/json|{\"title\": \"a\", \"provider\": {\"name\": \"a\", \"name\": \"b\"}}|400|invalid_json",
        "application/json|{'title': 'a'}|400|invalid_json",
        "application/json|{\"title\": NaN}|400|invalid_json",
        "application/json|{\"title\": \"a\",}|400|invalid_json",
        "application/json|// x|400|invalid_json",
        "application/json|{\"title\": \"\\ud8\"}|400|invalid_json",
        "application/xml|<a/>|415|unsupported_media_type",
        "application/json; charset=x-none|{}|415|unsupported_media_type",
        "application/json; charset=|{}|415|unsupported_media_type",
        "''|{}|415|unsupported_media_type",
        "image/png|x|415|unsupported_media_type",
        "application/x-ndjson|{}|415|unsupported_media_type",
        "multipart/form-data; boundary=x|--x--|415|unsupported_media_type",
        "application/x-www-form-urlencoded|title=a|415|unsupported_media_type",
        "application/json|{}|422|invalid_article",
        "application/json|{\"quality\": {\"value\": 5}}|422|invalid_article",
        "application/json|{\"title\": 7}|422|invalid_article",
        "application/json|{\"title\": \"a\", \"published\": \"2024-02-30\"}|422|invalid_article",
        "application/json|{\"title\": \"a\", \"quality\": 1e400}|422|invalid_article",
        "application/json|{\"title\": \"a\", \"url\": \"javascript:alert(1)\"}|422|invalid_article",
        "application/json|7|422|invalid_article",
        "application/json|[]|400|?",
        "application/json|null|422|invalid_article",
        "application/json|\"a\"|422|invalid_article"
      })
  void bodiesThatAreNoArticleAreRefused(String type, String body, int status, String code)
      throws IOException {
    String typed = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    Asked answer = send("POST", ARTICLES, BEARER + typed, body);
    if (code.equals("?")) {
      assertTrue(answer.status() == 400 || answer.status() == 422, answer::toString);
      return;
    }
    answer.isProblem(status, code);
    if (code.equals("invalid_json")) {
      assertTrue(answer.json().path("line").asInt() >= 1, answer::body);
      assertTrue(answer.json().path("column").asInt() >= 1, answer::body);
    }
    if (code.equals("invalid_article")) {
      assertFalse(answer.body().contains("\"errors\":[]"), answer::body);
    }
  }

  @Test
  void depthIsBoundedAndNotLessThanTold() throws IOException {
    String deep = "{\"title\": \"Deep diver\", \"x\": " + "[".repeat(62) + "]".repeat(62) + "}";
    write(deep);
    String deeper = "{\"title\": \"Deep diver\", \"x\": " + "[".repeat(64) + "]".repeat(64) + "}";
    send("POST", ARTICLES, BEARER + JSON, deeper).isProblem(400, "invalid_json");
    String deepest = "[".repeat(1_000_000);
    assertEquals(400, send("POST", ARTICLES, BEARER + JSON, deepest).status());
  }

  @Test
  void packedBodiesAreNotUnpacked() throws IOException {
    for (String encoding : List.of("gzip", "br", "deflate", "zstd", "x", "gzip, identity")) {
      String header = BEARER + JSON + "Content-Encoding: " + encoding + "\r\n";
      send("POST", ARTICLES, header, "{\"title\": \"Walrus\"}")
          .isProblem(415, "unsupported_media_type");
    }
  }

  @Test
  void halfPairsAndControlsAreLeftOut() throws IOException {
    String id =
        write("{\"title\": \"Half \\ud83d pair \\u0000 and \\u202e back\", \"body\": \"B\"}");
    String title = Asked.api(site, ARTICLES + "/" + id).json().path("title").asText();
    assertTrue(title.startsWith("Half") && title.endsWith("back"), title);
    assertTrue(
        title.codePoints().allMatch(c -> c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0x202e));
  }

  @Test
  void aBrokenThirdLineStopsNoOther() throws IOException {
    String lines =
        "{\"title\": \"Bulk heron one\"}\n{\"title\": \"Bulk heron two\"}\n{broken\n\n"
            + "{\"url\": \"https://example.org/x\"}\n{\"title\": \"Bulk heron six\"}";
    String header = BEARER + "Content-Type: application/x-ndjson\r\n";
    Asked answer = send("POST", ARTICLES + "/bulk", header, lines);
    assertEquals(200, answer.status(), answer::toString);
    List<Integer> statuses = new ArrayList<>();
    for (String line : answer.body().strip().split("\r?\n", -1)) {
      JsonNode one = new Asked("line", 200, "", line).json();
      statuses.add(one.path("line").asInt() * 1000 + one.path("status").asInt());
      if (one.has("id")) {
        written.add(one.path("id").asText());
      }
    }
    assertEquals(List.of(1201, 2201, 3400, 5422, 6201), statuses, answer::body);
  }

  private String write(String body) throws IOException {
    Asked answer = send("POST", ARTICLES, BEARER + JSON, body);
    assertTrue(answer.status() == 201 || answer.status() == 200, answer::toString);
    String id = answer.json().path("id").asText();
    written.add(id);
    return id;
  }

  private void nothingOf(String word) throws IOException {
    assertEquals(0, Asked.api(site, "/api/v1/search?q=" + word).json().path("total").asInt());
  }

  private Asked send(String method, String path, String headers, String body) throws IOException {
    return Asked.raw(site, Asked.request(method, path, headers, body));
  }
}
