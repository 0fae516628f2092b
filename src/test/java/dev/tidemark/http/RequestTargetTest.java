package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?",
        "/search?q=a%2Fb%3B%5C..//;",
        "/api/v1/articles/k3v9w2m1q8x4t7ab",
        "/search?q=caf%C3%A9+%F0%9F%8C%8A&&topic=&=x",
        "/search?q=tab%09line%0D%0A",
        "http://localhost:8080/search?q=a",
        "http://localhost:8080",
        "/topics/.well-known",
        "/topics/a..b"
      })
  void plainAddressesPass(String uri) {
    assertNull(RequestTarget.fault(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "/a;b, invalid_path",
    "/a%3bb, invalid_path",
    "/a%2fb, invalid_path",
    "/a%2Fb, invalid_path",
    "/a%5cb, invalid_path",
    "/a\\b, invalid_path",
    "//a, invalid_path",
    "/a//b, invalid_path",
    "/a/../b, invalid_path",
    "/a/%2e%2E/b, invalid_path",
    "/a/., invalid_path",
    "/.., invalid_path",
    "a, invalid_path",
    "*, invalid_path",
    "/a#b, invalid_path",
    "http://x//a, invalid_path",
    "http://x/a;b, invalid_path",
    "/a%00, invalid_character",
    "/a%7f, invalid_character",
    "/a%ZZ, invalid_encoding",
    "/a%, invalid_encoding",
    "/a%4, invalid_encoding",
    "/a%FF%FE, invalid_encoding",
    "/a%C0%AF, invalid_encoding",
    "/search?q=%ZZ, invalid_encoding",
    "/search?q=%FF%FE, invalid_encoding",
    "/search?q=%C0%AF, invalid_encoding",
    "/search?q=%ED%A0%80, invalid_encoding",
    "/search?q=%, invalid_encoding",
    "/search?q=%00, invalid_character",
    "/search?q=%01, invalid_character",
    "/search?q%1F=a, invalid_character"
  })
  void whatTwoReadersCouldReadDifferentlyIsRefused(String uri, String code) {
    Problem fault = RequestTarget.fault(uri);
    assertNotNull(fault, uri);
    assertEquals(code, fault.code(), uri);
    assertEquals(400, fault.status());
  }

  @Test
  void rawBytesBeyondAsciiAreRefused() {
    Problem fault = RequestTarget.fault("/search?q=caf\u00e9");
    assertNotNull(fault);
    assertEquals("invalid_encoding", fault.code());
    assertEquals("q", fault.errors().getFirst().parameter());
  }

  @Test
  void pathAndQueryAreTakenApart() {
    assertEquals("/a", RequestTarget.path("http://evil.example/a?b=/c"));
    assertEquals("/", RequestTarget.path("http://evil.example?b=/c"));
    assertEquals("b=/c", RequestTarget.query("http://evil.example?b=/c"));
    assertNull(RequestTarget.query("/a"));
  }
}
