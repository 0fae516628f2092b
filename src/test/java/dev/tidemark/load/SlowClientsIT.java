package dev.tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or take too little: they are let go, and others are served meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsIT {
  private static final int PATIENCE = 1500;
  private static final int HEAD = 700;
  private static final int SLACK = 4000;
  private static final int CONNECTIONS = 60;
  private static final int ARTICLES = 250;
  private static final String SEARCH = "/api/v1/search?size=0";
  private static final String EXPORT = "/api/v1/export/articles.ndjson";
  private static final String NO_ROWS = "/api/v1/export/articles.csv?q=nowhere";

  private final List<SlowClient> clients = new ArrayList<>();
  private PackagedServer server;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    server =
        new PackagedServer(
            home,
            "-Dtidemark.samples=false",
            "-Dtidemark.limits.patience=" + PATIENCE + "ms",
            "-Dtidemark.limits.progress=4K",
            "-Dtidemark.limits.head=" + HEAD + "ms",
            "-Dtidemark.limits.connections=" + CONNECTIONS,
            "-Dtidemark.limits.stop=2s");
    assertEquals(ARTICLES, server.addLines(SampleLines.of(ARTICLES, 6000, 2)));
  }

  /** With one that takes nothing, one that sends nothing more and one that does nothing at all. */
  @AfterAll
  void stop() throws Exception {
    SlowClient exports = client();
    exports.send("GET " + EXPORT + " HTTP/1.1\r\nHost: a\r\n\r\n");
    SlowClient bulk = bulk();
    chunk(bulk, "{\"title\":\"Kept\",\"url\":\"https://example.org/kept\"}\n");
    client();
    long start = System.nanoTime();
    server.tellToStop();
    assertTrue(server.isGoneIn(10), "ends within ten seconds whoever holds on");
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
    assertEquals(143, server.exitCode(), "as a process that was told to end");
    for (SlowClient client : clients) {
      client.close();
    }
    server.close();
  }

  @Test
  void aHeadThatTricklesInIsNotWaitedFor() throws Exception {
    long millis = client().trickle("G", 50);
    assertTrue(millis >= HEAD / 2 && millis < HEAD + SLACK, () -> "after " + millis);
  }

  @Test
  void aBodyThatTricklesInIsNotWaitedForAndItsPlaceIsGivenBack() throws Exception {
    SlowClient client = client();
    client.send(
        "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
            + server.key()
            + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
    assertEquals(200, server.statusOf(SEARCH));
    long millis = client.trickle(" ", 50);
    assertTrue(millis >= PATIENCE / 2 && millis < PATIENCE + SLACK, () -> "after " + millis);
  }

  @Test
  void aBulkThatTricklesOnForEverIsCutOff() throws Exception {
    long millis = bulk().trickle("2\r\nx\n\r\n", 50);
    assertTrue(millis >= PATIENCE / 2 && millis < PATIENCE + SLACK, () -> "after " + millis);
  }

  @Test
  void aBulkThatGoesOnSlowlyIsTakenToItsEnd() throws Exception {
    SlowClient client = bulk();
    String line = "{\"title\":\"" + "slow ".repeat(400) + "\",\"url\":\"https://example.org/";
    int lines = 5 * PATIENCE / 500;
    for (int i = 0; i < lines; i++) {
      chunk(client, line + "slow" + i + "\"}\n" + " ".repeat(3000) + "\n");
      TimeUnit.MILLISECONDS.sleep(500);
    }
    client.send("0\r\n\r\n");
    String answer = client.readToTheEnd();
    assertEquals(lines, answer.split("\"status\":201", -1).length - 1, answer);
  }

  @Test
  void anExportThatNobodyTakesIsCutOffAndItsPlaceGivenBack() throws Exception {
    SlowClient client = client();
    client.send("GET " + EXPORT + " HTTP/1.1\r\nHost: a\r\n\r\n");
    Waiting.until(() -> rateLimit(NO_ROWS).equals("\"exports\";r=30"));
    assertEquals(200, server.statusOf(SEARCH), "searches have places of their own");
    Waiting.until(() -> rateLimit(NO_ROWS).equals("\"exports\";r=31"));
    String taken = client.readToTheEnd();
    assertFalse(taken.endsWith("0\r\n\r\n"), "not all of it was sent");
  }

  @Test
  void whoAsksOnAndOnWithoutTakingTheAnswersIsCutOff() throws Exception {
    SlowClient client = client();
    String request = "GET " + SEARCH + " HTTP/1.1\r\nHost: a\r\n\r\n";
    long millis = client.trickle(request.repeat(500), 10);
    assertTrue(millis < SLACK, () -> "after " + millis);
    Waiting.until(() -> rateLimit(SEARCH).equals("\"reads\";r=63"));
  }

  @Test
  void moreConnectionsThanThereMayBeMakeRoomForNewOnes() throws Exception {
    List<SlowClient> idle = new ArrayList<>();
    for (int i = 0; i < 2 * CONNECTIONS; i++) {
      idle.add(client());
    }
    for (int i = 0; i < 5; i++) {
      SlowClient newest = client();
      newest.send("GET /q/health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertTrue(newest.readToTheEnd().startsWith("HTTP/1.1 200"));
    }
    assertEquals("", idle.getFirst().readToTheEnd().replace("<reset>", ""));
    for (SlowClient client : idle) {
      client.close();
    }
  }

  private String rateLimit(String path) {
    try {
      return server.get(path).headers().firstValue("RateLimit").orElse("");
    } catch (IOException broken) {
      return broken.toString();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private SlowClient bulk() throws IOException {
    SlowClient client = client();
    client.send(
        "POST /api/v1/articles/bulk HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
            + server.key()
            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
    return client;
  }

  private static void chunk(SlowClient client, String text) throws IOException {
    client.send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private SlowClient client() throws IOException {
    SlowClient client = new SlowClient(server);
    clients.add(client);
    return client;
  }
}
