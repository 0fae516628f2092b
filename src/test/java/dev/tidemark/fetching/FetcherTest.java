package dev.tidemark.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listed address has comes, with what the server says of it. */
@SuppressWarnings("NullAway.Init")
class FetcherTest {
  private LocalServer server;

  @BeforeEach
  void start() {
    server = LocalServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String at(String path) {
    return server.address(Allowed.HOST, path);
  }

  private static FetchResult.Failed failed(FetchResult result) {
    return assertInstanceOf(FetchResult.Failed.class, result, result::toString);
  }

  private static FetchResult.Fetched fetched(FetchResult result) {
    return assertInstanceOf(FetchResult.Fetched.class, result, result::toString);
  }

  @Test
  void aDocumentComesWithWhatTheServerSaysOfIt() {
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "W/\"a1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
          LocalServer.send(
              exchange, 200, "Text/Markdown; Charset=\"ISO-8859-1\"", new byte[] {35, 32, 'a'});
        });
    FetchResult.Fetched got = fetched(Allowed.fetch(at("/feed?a=%20b")));
    assertEquals("# a", new String(got.bytes(), StandardCharsets.US_ASCII));
    assertEquals(at("/feed?a=%20b"), got.address());
    assertNull(got.movedTo());
    assertEquals("text/markdown", got.mediaType());
    assertEquals(StandardCharsets.ISO_8859_1, got.charset());
    assertEquals("W/\"a1\"", got.etag());
    assertEquals("Sun, 01 Mar 2026 10:00:00 GMT", got.lastModified());
    assertEquals(List.of("/feed?a=%20b"), server.asked());
  }

  @Test
  void aServerLearnsWhoAsksAndNothingElse() {
    server.text("/feed", "text/plain", "x");
    Allowed.fetch(at("/feed"));
    assertEquals("Tidemark (+mailto:desk@example.org)", server.lastField("User-agent"));
    assertEquals(
        List.of("Accept", "Accept-encoding", "Connection", "Host", "User-agent"),
        server.lastFields().stream().filter(name -> !name.equals("Upgrade")).toList());
  }

  @ParameterizedTest
  @CsvSource({"\"a1\",", ",'Sun, 01 Mar 2026 10:00:00 GMT'", "\"a1\",x"})
  void whatIsHeldIsNotSentAgain(@Nullable String etag, @Nullable String modified) {
    server.on("/feed", exchange -> exchange.sendResponseHeaders(304, -1));
    try (Fetcher fetcher = Allowed.fetcher(FetchingLimits.DEFAULT, at("/feed"))) {
      FetchResult result = fetcher.fetch(new FetchRequest(at("/feed"), etag, modified));
      assertInstanceOf(FetchResult.NotModified.class, result);
    }
    assertEquals(String.valueOf(etag), server.lastField("If-None-Match"));
    assertEquals(String.valueOf(modified), server.lastField("If-Modified-Since"));
  }

  @Test
  void nothingChangedIsNoAnswerToWhoHoldsNothing() {
    server.on("/feed", exchange -> exchange.sendResponseHeaders(304, -1));
    failed(Allowed.fetch(at("/feed")));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsAreFollowed(int status) {
    server.redirect("/old", status, "b/../new?x#part").text("/new", "text/plain", "here");
    FetchResult.Fetched got = fetched(Allowed.fetch(at("/old")));
    assertEquals(at("/new?x"), got.address());
    boolean forGood = status == 301 || status == 308;
    assertEquals(forGood ? at("/new?x") : null, got.movedTo());
  }

  @Test
  void whatMovesForGoodAndThenForNowIsNotedAsFarAsItHolds() {
    server.redirect("/a", 301, "/b").redirect("/b", 302, "/c").text("/c", "text/plain", "here");
    assertNull(fetched(Allowed.fetch(at("/a"))).movedTo());
  }

  @Test
  void fiveRedirectsAreFollowedAndNoSixth() {
    for (int i = 0; i < 6; i++) {
      server.redirect("/" + i, 302, "/" + (i + 1));
    }
    server.text("/6", "text/plain", "here");
    fetched(Allowed.fetch(at("/1")));
    assertTrue(failed(Allowed.fetch(at("/0"))).reason().contains("more than 5 times"));
  }

  @Test
  void aCircleEnds() {
    server.redirect("/a", 301, "/b").redirect("/b", 301, "/a").redirect("/self", 302, "#x");
    assertTrue(failed(Allowed.fetch(at("/a"))).reason().contains("circle"));
    assertTrue(failed(Allowed.fetch(at("/self"))).reason().contains("circle"));
    assertEquals(3, server.asked().size());
  }

  @Test
  void aRedirectKeepsToPortsThatAreUsualOrListed() {
    try (LocalServer other = LocalServer.start()) {
      other.text("/", "text/plain", "x");
      server.redirect("/there", 302, other.address("second.example", "/"));
      FetchResult result = Allowed.fetch(at("/there"));
      assertInstanceOf(FetchResult.Refused.class, result, result::toString);
      assertEquals(List.of(), other.asked());
      String listed = other.address("second.example", "/other");
      try (Fetcher fetcher = Allowed.fetcher(FetchingLimits.DEFAULT, at("/there"), listed)) {
        fetched(fetcher.fetch(new FetchRequest(at("/there"), null, null)));
      }
    }
  }

  @Test
  void whatIsGoneIsGone() {
    server.on("/feed", exchange -> exchange.sendResponseHeaders(410, -1));
    assertInstanceOf(FetchResult.Gone.class, Allowed.fetch(at("/feed")));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "120|2026-03-01T12:02:00Z",
        "0|2026-03-01T12:00:00Z",
        "Sun, 01 Mar 2026 15:00:00 GMT|2026-03-01T15:00:00Z",
        "soon|",
        "-5|",
        "99999999999999999999|2057-11-07T13:46:39Z"
      },
      delimiter = '|')
  void aServerSaysWhenToComeAgain(String value, @Nullable Instant again) {
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", value);
          exchange.sendResponseHeaders(503, -1);
        });
    FetchResult.Failed result = failed(Allowed.fetch(at("/feed")));
    assertEquals(again, result.retryAfter());
    assertEquals("The server answered 503.", result.reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 206, 300, 401, 403, 404, 407, 429, 500, 502})
  void otherAnswersAreNoDocuments(int status) {
    server.on("/feed", exchange -> exchange.sendResponseHeaders(status, -1));
    assertEquals(
        "The server answered " + status + ".", failed(Allowed.fetch(at("/feed"))).reason());
    assertEquals(1, server.asked().size(), "asked once, without a password");
  }

  @Test
  void cookiesAreForgotten() {
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "id=1");
          LocalServer.send(exchange, 200, "text/plain", new byte[] {'x'});
        });
    try (Fetcher fetcher = Allowed.fetcher(FetchingLimits.DEFAULT, at("/feed"))) {
      fetched(fetcher.fetch(new FetchRequest(at("/feed"), null, null)));
      fetched(fetcher.fetch(new FetchRequest(at("/feed"), null, null)));
    }
    assertEquals("null", server.lastField("Cookie"));
  }
}
