package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.RawHttp;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the table about paths, hosts, methods and headers. */
@QuarkusTest
@TestProfile(FreshStart.class)
class BadRequestsTest {
  private static final String END = "\r\n\r\n";

  @TestHTTPResource URI site = URI.create("http://localhost");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles/..%2f..%2fetc/passwd",
        "/api//v1/search;a",
        "/api/v1/search;a",
        "/api/v1/articles/../../etc/passwd",
        "/api/v1/articles/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5capplication.properties",
        "/assets/../application.properties",
        "/assets/%2e%2e%2fapplication.properties",
        "/assets/....//x",
        "/static/..;/q/metrics",
        "/api/v1/articles/%00",
        "/api/v1/articles/a%0d%0aX-Evil:1",
        "/%c0%ae%c0%ae/etc/passwd",
        "/api/v1/articles/%ff",
        "/articles/%E2%80%AE",
        "/articles/" + "a",
        "/api/v1/articles/AAAA",
        "/API/v1/search",
        "/api/v1/search.",
        "/api/v1/search%20",
        "/api/v1",
        "/api/v2/search",
        "/.git/config",
        "/index/api-key",
        "/q/dev",
        "/q/arc",
        "/q/openapi",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/application.properties",
        "/api/v1/search/x"
      })
  void otherSpellingsAndPlacesAreNotThere(String path) throws IOException {
    for (String accept : List.of("application/json", "text/html", "application/xml", "*/*")) {
      Asked answer = Asked.get(site, path, accept).tellsNothing();
      assertTrue(answer.status() == 400 || answer.status() == 404, answer::toString);
      assertFalse(answer.hasHeader("x-evil"), answer::toString);
    }
  }

  @Test
  void linksStayOnTheSiteWhateverHostIsNamed() throws IOException {
    String forged =
        String.join(
            "\r\n",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=evil.example",
            "X-Original-URL: /operator",
            "X-Rewrite-URL: /q",
            "X-Forwarded-Prefix: /evil",
            "");
    for (String path :
        List.of("/search?q=a", "/api/v1/search?q=a", "/feed.atom", "/opensearch.xml", "/")) {
      Asked answer =
          Asked.raw(site, "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + forged + "\r\n");
      assertEquals(200, answer.status(), answer::toString);
      assertFalse((answer.head() + answer.body()).contains("evil"), answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "PUT", "POST", "DELETE", "PATCH", "CONNECT", "PROPFIND", "FOO", "get"})
  void otherMethodsAreAnsweredWithThoseThatThereAre(String method) throws IOException {
    for (String path :
        List.of("/api/v1/search", "/search", "/", "/articles/x", "/feed.atom", "/api")) {
      Asked answer = Asked.raw(site, Asked.request(method, path, "", "")).tellsNothing();
      assertEquals(405, answer.status(), answer::toString);
      assertTrue(answer.hasHeader("allow: get"), answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
  void aMethodIsNotOverridden(String header) throws IOException {
    String auth = "Authorization: Bearer " + FreshStart.KEY + "\r\n";
    String path = "/api/v1/articles/0123456789abcdef";
    Asked read = Asked.raw(site, Asked.request("GET", path, auth + header + ": DELETE\r\n", ""));
    read.isProblem(404, "not_found");
    int posted =
        Asked.raw(site, Asked.request("POST", path + "?_method=DELETE", auth, "")).status();
    assertTrue(posted == 404 || posted == 405, "" + posted);
  }

  @Test
  void askingWhatMayBeAskedIsAnswered() throws IOException {
    assertTrue(Asked.raw(site, Asked.request("OPTIONS", "/api/v1/search", "", "")).status() < 300);
    int star = Asked.raw(site, Asked.request("OPTIONS", "*", "", "")).status();
    assertTrue(star >= 200 && star < 500, "OPTIONS *: " + star);
    Asked absolute =
        Asked.raw(site, Asked.request("GET", "http://evil.example/api/v1/search", "", ""));
    assertEquals(200, absolute.status(), absolute::toString);
    assertFalse(absolute.body().contains("evil"), absolute::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 5, 5\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        " Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "X: a\0b\r\n",
        "X\0: a\r\n",
        "Bad Header: a\r\n",
        ": a\r\n",
        "Content-Length: 99999999999999999999\r\n"
      })
  void twoReadersNeverDisagreeWhereARequestEnds(String headers) throws IOException {
    String smuggled = "0\r\n\r\nGET /api/v1/keys HTTP/1.1\r\nHost: a\r\n\r\n";
    String auth = "Authorization: Bearer " + FreshStart.KEY + "\r\n";
    String request =
        "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
            + auth
            + headers
            + "Connection: close\r\n\r\n"
            + smuggled;
    String answer = RawHttp.exchangeWhole(site, request);
    boolean closed = answer.isEmpty();
    boolean refused = answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 501");
    assertTrue(closed || refused, answer);
    assertEquals(answer.indexOf("HTTP/1."), answer.lastIndexOf("HTTP/1."), answer);
  }

  @Test
  void headersAreBounded() throws IOException {
    String huge = "Cookie: " + "a=b; ".repeat(10_000) + "\r\n";
    assertEquals(431, status(Asked.request("GET", "/api/v1/search", huge, "")));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      many.append("X-").append(i).append(": a long enough value\r\n");
    }
    assertEquals(431, status(Asked.request("GET", "/search", many.toString(), "")));
    assertEquals(414, status(Asked.request("GET", "/search?q=" + "a".repeat(20_000), "", "")));
    assertEquals(200, status(Asked.request("GET", "/api/v1/search", "Cookie: a=b\r\n", "")));
  }

  @Test
  void oldAndOddRequestsAreAnswered() throws IOException {
    assertEquals(200, status("GET /api/v1/search HTTP/1.0" + END));
    assertEquals(400, status("GET /api/v1/search HTTP/1.1" + END));
    assertEquals(400, status("GET /search HTTP/1.1\r\nHost: a\r\nHost: a" + END));
    assertEquals(505, status("GET /search HTTP/3.0\r\nHost: a" + END));
    for (String line : List.of("GET", "GET /search", "", "\0\0\0\0", "{}")) {
      String answer = RawHttp.exchange(site, line + "\r\nHost: a" + END);
      assertFalse(
          answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 5"), line + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Range: bytes=0-1",
        "Range: bytes=99999999999-",
        "Accept: x",
        "Accept: ,;q=",
        "Accept: */*;q=0",
        "Accept-Encoding: identity;q=0",
        "Accept-Language: \u00ff",
        "If-None-Match: x\"y",
        "If-None-Match: *\"",
        "If-Modified-Since: yesterday",
        "Origin: null",
        "Expect: 100-continue",
        "Cookie: \"",
        "Referer: javascript:x",
        "Sec-Fetch-Site: cross-site",
        "Content-Type: x",
        "Accept-Charset: x",
        "TE: trailers"
      })
  void whateverAHeaderSaysAReadIsAnswered(String header) throws IOException {
    for (String path : List.of("/api/v1/search", "/search", "/assets/none.css", "/feed.json")) {
      Asked answer =
          Asked.raw(site, Asked.request("GET", path, header + "\r\n", "")).tellsNothing();
      assertTrue(answer.status() < 500, answer::toString);
    }
  }

  private int status(String request) throws IOException {
    String answer = RawHttp.exchange(site, request);
    return answer.startsWith("HTTP/") ? Integer.parseInt(answer.substring(9, 12)) : -1;
  }
}
