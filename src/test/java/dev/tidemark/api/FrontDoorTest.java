package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakeRooms.class)
class FrontDoorTest {
  private static final String SEARCH = "/api/v1/search";
  private static final String BODY = "{\"title\":\"Smuggled\"}";

  @Inject FakeRecord record;
  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void empty() {
    record.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles;x",
        "/api/v1/articles;x=y",
        "/api;/v1/articles",
        "//api/v1/articles",
        "/api//v1/articles",
        "/api/v1/articles//",
        "/api/v1%2farticles",
        "/api/v1%2Farticles",
        "/api%5cv1/articles",
        "/api\\v1\\articles",
        "/api/v1/./articles",
        "/api/v1/x/../articles",
        "/api/v1/%2e/articles",
        "/api/v1/x/%2e%2e/articles",
        "/api/v1/articles%00",
        "/api/v1/articles%3b",
        "/api/v1/%61rticles",
        "/api/v1/articles/",
        "/api/v1/articles/bulk",
        "/api/v1/articles/%62ulk",
        "/API/v1/articles",
        "/api/v1/articles%20",
        "/api/v1/articles.json",
        "/api/v1/articles?x=1",
        "http://localhost/api/v1/articles",
        "http://localhost//api/v1/articles"
      })
  void noSpellingOfAPathWritesWithoutAKey(String path) throws IOException {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      String answer = RawHttp.exchange(site, request(method + " " + path, "", BODY));
      int status = status(answer);
      assertTrue(status >= 400 && status < 500, method + " " + path + ": " + answer);
    }
    assertEquals(0, record.all().size());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/search, 200, 200, 200",
    "GET, /api/v1/facets/topic, 200, 200, 200",
    "GET, /api/v1/articles/0000000000000000, 404, 404, 404",
    "GET, /api/v1/quarantine, 401, 401, 200",
    "GET, /api/v1/feeds, 401, 401, 200",
    "POST, /api/v1/articles, 401, 401, 400",
    "POST, /api/v1/articles/bulk, 401, 401, 400",
    "PUT, /api/v1/articles/0000000000000000, 401, 401, 400",
    "DELETE, /api/v1/articles/0000000000000000, 401, 401, 404",
    "GET, /api/openapi, 200, 200, 200",
    "POST, /mcp, 400, 400, 400",
  })
  void eachRouteAsksForTheKeyOrNot(String method, String path, int none, int wrong, int right) {
    given().request(method, path).then().statusCode(none);
    given().header("Authorization", "Bearer wrong").request(method, path).then().statusCode(wrong);
    given()
        .header("Authorization", "Basic dGlkZTp3YXZl")
        .request(method, path)
        .then()
        .statusCode(wrong);
    withKey().request(method, path).then().statusCode(right);
  }

  @Test
  void aWriteWithoutAKeyIsToldWhatToSend() {
    given()
        .contentType("application/json")
        .body(BODY)
        .post("/api/v1/articles")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"))
        .body("status", equalTo(401))
        .body("title", notNullValue())
        .body("detail", containsString("Authorization: Bearer"));
    assertEquals(0, record.all().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=x",
        "api_key=x",
        "access_token=x",
        "ACCESS_TOKEN=x",
        "anything=" + FakeRooms.KEY,
        "anything=Bearer+" + FakeRooms.KEY,
        FakeRooms.KEY + "=x",
        FakeRooms.KEY
      })
  void aKeyInAnAddressIsRefusedEvenWithTheRightHeader(String query) {
    withKey()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(BODY)
        .post("/api/v1/articles?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("credential_in_url"))
        .body(not(containsString(FakeRooms.KEY)));
    assertEquals(0, record.all().size());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=%00, invalid_character",
    "/api/v1/search?q=%01, invalid_character",
    "/api/v1/search?q=%FF%FE, invalid_encoding",
    "/api/v1/search?q=%C0%AF, invalid_encoding",
    "/api/v1/search?q=%ZZ, invalid_encoding",
    "/api/v1/articles/%ZZ, invalid_encoding",
    "/api/v1/articles/%C0%AF, invalid_encoding",
    "/api/v1/articles/..%2f..%2fetc/passwd, invalid_path",
    "/api//v1/search;a, invalid_path",
    "/api/v1/search?q=\u00e9, invalid_encoding",
  })
  void malformedAddressesAreRefused(String address, String code) throws IOException {
    String answer = RawHttp.exchangeWhole(site, request("GET " + address, "", ""));
    assertEquals(400, status(answer), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
  }

  @Test
  void malformedRequestsAreRefused() throws IOException {
    String noHost = raw("GET /search HTTP/1.1\r\n\r\n");
    assertEquals(400, status(noHost), noHost);
    assertEquals(400, status(raw("GET /search HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")));
    String nine = raw("GET /api/v1/search HTTP/9.9\r\nHost: a\r\n\r\n");
    assertEquals(505, status(nine), nine);
    String two = raw("GET /api/v1/search HTTP/2.0\r\nHost: a\r\n\r\n");
    assertEquals(505, status(two), two);
    assertEquals(200, status(raw("GET /api/v1/search HTTP/1.0\r\nHost: a\r\n\r\n")));
  }

  @Test
  void requestLinesHaveSixteenKibibytes() throws IOException {
    String rest = " HTTP/1.1";
    String start = "GET /api/v1/search?utm=";
    String fits = start + "a".repeat(16_384 - start.length() - rest.length()) + rest;
    assertEquals(200, status(raw(fits + "\r\nHost: a\r\n\r\n")));
    String tooLong = fits.replace(rest, "aa" + rest);
    assertEquals(414, status(raw(tooLong + "\r\nHost: a\r\n\r\n")));
  }

  @Test
  void methodsThatAPathDoesNotAnswerAreNamedWithThoseItDoes() throws IOException {
    given()
        .put(SEARCH)
        .then()
        .statusCode(405)
        .header("Allow", containsString("GET"))
        .body("code", equalTo("method_not_allowed"));
    given().get("/api/v1/articles").then().statusCode(405).header("Allow", containsString("POST"));
    given().delete("/api/openapi").then().statusCode(405).header("Allow", containsString("GET"));
    for (String method : new String[] {"TRACE", "CONNECT", "PROPFIND", "MADEUP"}) {
      String answer = raw(request(method + " " + SEARCH, "", ""));
      assertEquals(405, status(answer), answer);
      assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nallow: get"), answer);
    }
  }

  @Test
  void bodiesOverTheLimitAreRefusedDeclaredOrChunked() throws IOException {
    int limit = 2 * 1024 * 1024;
    String declared =
        raw(
            "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + FakeRooms.KEY
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + (limit + 1)
                + "\r\n\r\n");
    assertEquals(413, status(declared), declared);
    assertTrue(declared.contains("application/problem+json"));
    assertEquals(413, chunked(limit + 1));
    assertEquals(400, chunked(limit), "read, and no JSON");
  }

  private int chunked(int length) throws IOException {
    try (RawHttp http = new RawHttp(site)) {
      http.send(
          "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + FakeRooms.KEY
              + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
      http.send(Integer.toHexString(length) + "\r\n" + "a".repeat(length) + "\r\n0\r\n\r\n");
      return status(http.readUntil("\r\n\r\n"));
    }
  }

  private String raw(String request) throws IOException {
    return RawHttp.exchange(site, request);
  }

  private static String request(String start, String headers, String body) {
    return start
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
        + headers
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/") ? Integer.parseInt(answer.substring(9, 12)) : -1;
  }
}
