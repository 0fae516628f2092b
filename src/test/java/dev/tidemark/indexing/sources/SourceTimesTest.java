package dev.tidemark.indexing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.tidemark.fetching.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When sources are asked, and for what. */
@SuppressWarnings("NullAway.Init")
class SourceTimesTest {
  private static final String ENTRY = "a|https://news.example/one|One|";

  @TempDir private Path folder;
  private Desk desk;
  private volatile Answer answer = SourceTimesTest::feed;

  /** What the server does. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static void feed(HttpExchange exchange) throws IOException {
    LocalServer.send(exchange, 200, "text/plain", ENTRY.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void open() {
    desk = desk(new SetClock());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Desk desk(SetClock clock) {
    Desk opened = new Desk(folder, clock);
    opened.server.on("/feed", exchange -> answer.to(exchange));
    return opened.list("desk", "/feed");
  }

  private int asked() {
    return desk.server.asked().size();
  }

  @Test
  void aSourceIsAskedAtOnceAndThenWheneverItsIntervalIsOver() {
    assertEquals("waiting", desk.view("desk").status());
    assertNull(desk.view("desk").lastRun());
    desk.look();
    assertEquals(1, asked());
    assertEquals(desk.clock.instant().plus(Desk.HOUR), desk.view("desk").nextRun());
    desk.after(Duration.ofMinutes(59));
    assertEquals(1, asked());
    desk.after(Duration.ofMinutes(1));
    assertEquals(2, asked());
    assertEquals(desk.clock.instant(), desk.view("desk").lastRun());
  }

  @Test
  void whatDidNotChangeIsNotSentAgainNorReadAgain() {
    answer =
        exchange -> {
          if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            feed(exchange);
          }
        };
    desk.look();
    desk.after(Desk.HOUR);
    assertEquals("Sun, 01 Mar 2026 10:00:00 GMT", desk.server.lastField("If-Modified-Since"));
    assertEquals(1, desk.reader.readings);
    assertEquals("fetched", desk.view("desk").status());
    assertEquals(1, desk.view("desk").articles());
    desk.reader.version = 2;
    desk.after(Desk.HOUR);
    assertEquals("null", desk.server.lastField("If-None-Match"), "a better reader reads again");
    assertEquals(2, desk.reader.readings);
  }

  @Test
  void theSameBytesAreReadOnce() {
    desk.look();
    desk.after(Desk.HOUR);
    assertEquals(2, asked());
    assertEquals(1, desk.reader.readings);
    assertEquals(1, desk.view("desk").articles());
  }

  @Test
  void whatIsKnownSurvivesARestart() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          feed(exchange);
        };
    desk.look();
    SourceView before = desk.view("desk");
    SetClock clock = desk.clock;
    String address = desk.at("/feed");
    desk.close();
    desk = new Desk(folder, clock);
    desk.list(new ListedSource("desk", address, Desk.HOUR, null, List.of()));
    assertEquals(before, desk.view("desk"));
    desk.look();
    assertEquals(0, asked(), "not before it is due");
  }

  @Test
  void aSourceThatFailsIsLeftAloneForLongerAndLonger() {
    answer = exchange -> exchange.sendResponseHeaders(500, -1);
    Duration wait = Desk.HOUR;
    for (int failures = 1; failures <= 8; failures++) {
      desk.look();
      SourceView view = desk.view("desk");
      assertEquals("failed", view.status());
      assertEquals("The server answered 500.", view.detail());
      assertEquals(failures, view.failures());
      wait =
          wait.multipliedBy(2).compareTo(Duration.ofDays(1)) > 0
              ? Duration.ofDays(1)
              : wait.multipliedBy(2);
      Duration next = Duration.between(desk.clock.instant(), view.nextRun());
      assertTrue(next.compareTo(wait) >= 0, next + " " + wait);
      assertTrue(next.toMillis() <= wait.toMillis() * 1.1, next + " " + wait);
      desk.clock.goOn(next);
    }
    answer = SourceTimesTest::feed;
    desk.look();
    assertEquals(0, desk.view("desk").failures());
    assertNull(desk.view("desk").detail());
    assertEquals(desk.clock.instant().plus(Desk.HOUR), desk.view("desk").nextRun());
  }

  @Test
  void aServerThatAsksForTimeGetsIt() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "36000");
          exchange.sendResponseHeaders(429, -1);
        };
    desk.look();
    assertEquals(desk.clock.instant().plusSeconds(36_000), desk.view("desk").nextRun());
    desk.after(Duration.ofSeconds(35_999));
    assertEquals(1, asked());
    Instant date = Instant.parse("2026-03-04T06:00:00Z");
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Wed, 04 Mar 2026 06:00:00 GMT");
          exchange.sendResponseHeaders(503, -1);
        };
    desk.after(Duration.ofSeconds(1));
    assertEquals(date, desk.view("desk").nextRun());
  }

  @Test
  void noServerGetsForever() {
    BackOff backOff = new BackOff(Duration.ofDays(1), new Random(1));
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    assertEquals(
        now.plus(Duration.ofDays(30)),
        backOff.next(now, Desk.HOUR, 1, now.plus(Duration.ofDays(9_999))));
    Duration slow = Duration.ofDays(7);
    Instant next = backOff.next(now, slow, 50, null);
    assertTrue(!next.isBefore(now.plus(slow)), "never sooner than its own interval");
  }

  @Test
  void whatIsGoneIsAskedNoMoreUntilSomebodySaysSo() {
    answer = exchange -> exchange.sendResponseHeaders(410, -1);
    desk.look();
    assertEquals("gone", desk.view("desk").status());
    assertNull(desk.view("desk").nextRun());
    desk.after(Duration.ofDays(90));
    assertEquals(1, asked());
    answer = SourceTimesTest::feed;
    desk.sources().runNow(List.of("desk"), view -> assertEquals("fetched", view.status()));
    desk.after(Desk.HOUR);
    assertEquals(3, asked());
  }

  @Test
  void whereItMovedForGoodIsNoted() {
    desk.server.text("/new", "text/plain", ENTRY);
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/new");
          exchange.sendResponseHeaders(301, -1);
        };
    desk.look();
    assertEquals(desk.at("/new"), desk.view("desk").movedTo());
    assertEquals("fetched", desk.view("desk").status());
    assertTrue(desk.has("https://news.example/one"));
  }

  @Test
  void anotherAddressUnderTheSameNameStartsAnew() {
    desk.look();
    desk.server.text("/second", "text/plain", ENTRY);
    desk.list("desk", "/second");
    assertEquals("waiting", desk.view("desk").status());
    desk.after(Duration.ofSeconds(3));
    assertEquals("/second", desk.server.asked().getLast());
  }

  @Test
  void anAddressThatMustNotBeAskedIsSaid() {
    desk.list(new ListedSource("bad", "ftp://a.example/feed", Desk.HOUR, null, List.of()));
    desk.list(new ListedSource("inside", "http://192.168.0.7/feed", Desk.HOUR, null, List.of()));
    desk.look();
    assertEquals("refused", desk.view("bad").status());
    assertEquals("refused", desk.view("inside").status());
    assertEquals("fetched", desk.view("desk").status());
  }
}
