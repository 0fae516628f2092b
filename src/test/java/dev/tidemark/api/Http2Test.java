package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.Http2Client.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is refused early is refused over HTTP/2 as well. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class Http2Test {
  private static final String SEARCH = "/api/v1/search";
  private static final String ARTICLES = "/api/v1/articles";
  private static final int LINE = 16_384;
  private static final int BODY = 2 * 1024 * 1024;
  private static final String JSON = "application/json";

  @Inject FakeRecord record;
  @TestHTTPResource URI site = URI.create("http://localhost");
  private Http2Client client = new Http2Client(site);

  @BeforeEach
  void connect() {
    record.clear();
    client = new Http2Client(site);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void whoBeginsWithItIsAnsweredInIt() throws Exception {
    Answer answer = client.get(SEARCH);
    assertEquals(HttpVersion.HTTP_2, answer.version());
    assertEquals(200, answer.status());
    assertTrue(answer.header("content-security-policy").contains("default-src 'none'"));
    assertEquals("\"reads\";r=31", answer.header("ratelimit"));
    Answer same =
        client.send(HttpMethod.GET, SEARCH, Map.of("If-None-Match", answer.header("etag")), "");
    assertEquals(304, same.status());
    assertEquals(201, post(Map.of("Authorization", bearer()), "{\"title\":\"Two\"}").status());
    assertEquals(1, record.all().size());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/search?page=0, 400, invalid_parameter",
    "GET, /api/v1/search;a, 400, invalid_path",
    "GET, //api/v1/search, 400, invalid_path",
    "GET, /api/v1/x/../search, 400, invalid_path",
    "GET, /api/v1%2fsearch, 400, invalid_path",
    "GET, api/v1/search, 400, invalid_path",
    "GET, *, 400, invalid_path",
    "GET, /api/v1/search?q=%ZZ, 400, invalid_encoding",
    "GET, /api/v1/search?q=%00, 400, invalid_character",
    "GET, /api/v1/nothing, 404, not_found",
    "PUT, /search, 405, method_not_allowed",
    "TRACE, /api/v1/search, 405, method_not_allowed",
    "POST, /api/v1/articles, 401, unauthorized",
    "DELETE, /api/v1/articles/0000000000000000, 401, unauthorized",
    "POST, /api/v1/articles?access_token=x, 400, credential_in_url",
    "GET, /api/v1/quarantine, 401, unauthorized"
  })
  void refusalsAreTheSame(String method, String address, int status, String code) throws Exception {
    Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", JSON);
    Answer answer = client.send(HttpMethod.valueOf(method), address, headers, "");
    assertEquals(status, answer.status(), answer::body);
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer::body);
    assertEquals(0, record.all().size());
  }

  @Test
  void addressesHaveAnEnd() throws Exception {
    String start = SEARCH + "?x=";
    assertEquals(200, client.get(start + "a".repeat(LINE - start.length())).status());
    Answer refused = client.get(start + "a".repeat(LINE + 1 - start.length()));
    assertEquals(414, refused.status());
    assertTrue(refused.body().contains("address_too_long"), refused::body);
  }

  @Test
  void fieldsHaveAnEnd() throws Exception {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 44; i++) {
      many.put("x-" + i, "a".repeat(1000));
    }
    assertEquals(200, client.send(HttpMethod.GET, SEARCH, many, "").status());
    for (int i = 44; i < 52; i++) {
      many.put("x-" + i, "a".repeat(1000));
    }
    assertThrows(
        ExecutionException.class,
        () -> client.send(HttpMethod.GET, SEARCH, many, ""),
        "the client knows the limit and does not even send them");
    assertEquals(200, client.get(SEARCH).status());
  }

  @Test
  void bodiesHaveAnEndDeclaredOrNot() throws Exception {
    Map<String, String> key = Map.of("Authorization", bearer());
    Answer declared = post(key, "a".repeat(BODY + 1));
    assertEquals(413, declared.status(), declared::body);
    assertEquals("", declared.header("connection"));
    assertEquals(400, post(key, "a".repeat(BODY)).status(), "read, and no JSON");
    Answer encoded = post(Map.of("Authorization", bearer(), "Content-Encoding", "gzip"), "x");
    assertEquals(415, encoded.status());
    assertEquals(0, record.all().size());
  }

  @Test
  void aConnectionIsNoTunnel() throws Exception {
    assertEquals(400, client.send(HttpMethod.CONNECT, "localhost:80", Map.of(), "").status());
    assertEquals(200, client.get(SEARCH).status());
  }

  @Test
  void aRequestNamesItsHostOnce() throws Exception {
    String authority = site.getHost() + ":" + site.getPort();
    assertEquals(200, client.send(HttpMethod.GET, SEARCH, Map.of("host", authority), "").status());
    assertThrows(
        ExecutionException.class,
        () -> client.send(HttpMethod.GET, SEARCH, Map.of("host", "evil.example"), ""),
        "taken back by the server");
    assertEquals(200, client.get(SEARCH).status());
  }

  private Answer post(Map<String, String> headers, String body) throws Exception {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", JSON);
    return client.send(HttpMethod.POST, ARTICLES, all, body);
  }

  private static String bearer() {
    return "Bearer " + FakeRooms.KEY;
  }
}
