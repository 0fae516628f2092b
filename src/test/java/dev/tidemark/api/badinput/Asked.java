package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.RawHttp;
import dev.tidemark.json.TidemarkJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the server answered to bytes as they are.
 *
 * @param head status line and headers, as sent
 */
record Asked(String what, int status, String head, String body) {

  /** Asks for an address, as a program or as a browser. */
  static Asked get(URI site, String address, String accept) throws IOException {
    return raw(site, request("GET", address, "Accept: " + accept + "\r\n", ""));
  }

  static Asked api(URI site, String address) throws IOException {
    return get(site, address, "application/json");
  }

  static Asked page(URI site, String address) throws IOException {
    return get(site, address, "text/html");
  }

  /** A request with its own length and host; what is in the headers ends with a line end. */
  static String request(String method, String address, String headers, String body) {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    return method
        + ' '
        + address
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + length
        + "\r\n"
        + body;
  }

  static Asked raw(URI site, String request) throws IOException {
    String answer = RawHttp.exchangeWhole(site, request);
    int end = answer.indexOf("\r\n\r\n");
    String what = request.substring(0, Math.min(200, request.length()));
    assertTrue(answer.startsWith("HTTP/1.") && end > 0, what + " -> " + answer);
    int status = Integer.parseInt(answer.substring(9, 12));
    return new Asked(what, status, answer.substring(0, end), unchunked(answer, end));
  }

  private static String unchunked(String answer, int end) {
    byte[] bytes = answer.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    String head = answer.substring(0, end).toLowerCase(Locale.ROOT);
    if (!head.contains("\r\ntransfer-encoding: chunked")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    int size = -1;
    while (size != 0 && at < bytes.length) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
      whole.write(bytes, line + 2, size);
      at = line + 2 + size + 2;
    }
    return whole.toString(StandardCharsets.UTF_8);
  }

  boolean hasHeader(String line) {
    return ("\r\n" + head.toLowerCase(Locale.ROOT))
        .contains("\r\n" + line.toLowerCase(Locale.ROOT));
  }

  JsonNode json() {
    try {
      return TidemarkJson.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(what + " -> " + body, e);
    }
  }

  /** A problem document of that kind, which says more than its code. */
  Asked isProblem(int expected, String code) {
    assertEquals(expected, status, this::toString);
    assertTrue(hasHeader("content-type: application/problem+json"), this::toString);
    JsonNode problem = json();
    assertEquals(code, problem.path("code").asText(), this::toString);
    assertEquals(expected, problem.path("status").asInt(), this::toString);
    assertFalse(problem.path("title").asText().isBlank(), this::toString);
    assertTrue(problem.path("detail").asText().matches("(?s).+[.?]"), this::toString);
    return tellsNothing();
  }

  /** Names the parameter at fault and what would be right. */
  Asked names(String parameter) {
    JsonNode error = json().path("errors").path(0);
    assertEquals(parameter, error.path("parameter").asText(), this::toString);
    assertFalse(error.path("message").asText().isBlank(), this::toString);
    return this;
  }

  /** A page of the same look as the others, with a heading and ways on. */
  Document isPage(int expected) {
    assertEquals(expected, status, this::toString);
    assertTrue(hasHeader("content-type: text/html"), this::toString);
    tellsNothing();
    Document page = Jsoup.parse(body);
    assertEquals(1, page.select("main h1").size(), this::toString);
    assertFalse(page.select("main a[href], main form").isEmpty(), this::toString);
    assertEquals(0, page.select("script:not([src]):not([type])").size(), this::toString);
    assertEquals(0, page.select("[onerror], [onload], [onclick], [style]").size(), this::toString);
    return page;
  }

  /** Nothing of the server's inner life, and the guard of every answer. */
  Asked tellsNothing() {
    assertFalse(body.contains("Exception") || body.contains("\tat "), this::toString);
    assertFalse(body.contains("dev.tidemark"), this::toString);
    assertTrue(hasHeader("content-security-policy: default-src 'none'"), this::toString);
    assertTrue(hasHeader("x-content-type-options: nosniff"), this::toString);
    return this;
  }
}
