package dev.tidemark.indexing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.fetching.LocalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No host is asked by two at a time, and none that hangs holds up the others. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class PoliteSourcesTest {
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private Desk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.server.on(
        "/",
        exchange -> {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          try {
            if (exchange.getRequestURI().getPath().startsWith("/hang")) {
              hanging.await();
            }
            String entry = "a|https://news.example" + exchange.getRequestURI() + "|One|";
            LocalServer.send(exchange, 200, "text/plain", entry.getBytes(StandardCharsets.UTF_8));
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          } finally {
            atOnce.decrementAndGet();
          }
        });
  }

  @AfterEach
  void close() {
    hanging.countDown();
    desk.close();
  }

  @Test
  void oneRequestAtATimeAndAPauseForEachHost() {
    for (int i = 0; i < 6; i++) {
      desk.list("s" + i, "/" + i);
    }
    for (int asked = 1; asked <= 6; asked++) {
      desk.look();
      desk.look();
      assertEquals(asked, desk.server.asked().size(), "one, then the pause");
      desk.clock.goOn(Duration.ofSeconds(2));
    }
    assertEquals(1, mostAtOnce.get());
  }

  @Test
  void oneThatHangsHoldsUpItsOwnHostAlone() {
    desk.list(new ListedSource("a1", desk.at("a.example", "/hang"), Desk.HOUR, null, List.of()));
    desk.list(new ListedSource("a2", desk.at("a.example", "/2"), Desk.HOUR, null, List.of()));
    desk.list(new ListedSource("b", desk.at("b.example", "/b"), Desk.HOUR, null, List.of()));
    desk.list(new ListedSource("c", desk.at("c.example", "/c"), Desk.HOUR, null, List.of()));
    desk.sources().look();
    Desk.await(() -> desk.has("https://news.example/b") && desk.has("https://news.example/c"));
    Desk.await(() -> desk.server.asked().contains("/hang"));
    assertEquals("running", desk.view("a1").status());
    assertEquals("waiting", desk.view("a2").status());
    for (int i = 0; i < 5; i++) {
      desk.clock.goOn(Duration.ofMinutes(1));
      desk.sources().look();
    }
    assertEquals(3, desk.server.asked().size());
    hanging.countDown();
    Desk.await(() -> desk.view("a1").status().equals("fetched"));
    desk.after(Duration.ofSeconds(2));
    assertEquals("fetched", desk.view("a2").status());
  }

  @Test
  void closingEndsARequestAndIsNoFailureOfTheSource() {
    desk.list("slow", "/hang");
    desk.sources().look();
    Desk.await(() -> desk.server.asked().contains("/hang"));
    long start = System.nanoTime();
    desk.sources().close();
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
    assertEquals(0, desk.view("slow").failures());
  }

  @Test
  void someCanBeRunNow() {
    desk.list("one", "/1").list("two", "/2");
    List<String> ran = new ArrayList<>();
    desk.sources().runNow(List.of("two"), view -> ran.add(view.name() + " " + view.status()));
    assertEquals(List.of("two fetched"), ran);
    assertEquals(List.of("/2"), desk.server.asked());
    UnknownSourceException unknown =
        assertThrows(
            UnknownSourceException.class,
            () -> desk.sources().runNow(List.of("one", "three"), view -> ran.add(view.name())));
    assertTrue(String.valueOf(unknown.getMessage()).contains("one, two"), unknown::getMessage);
    assertEquals(1, ran.size());
  }
}
