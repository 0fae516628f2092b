package dev.tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that speak HTTP/2 to do harm, or close half of a connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileClientsIT {
  private static final int PATIENCE = 1000;
  private static final int IDLE = 20_000;
  private static final int SLACK = 4000;
  private static final int MANY = 200_000;
  private static final String SEARCH = "/api/v1/search";
  private static final byte[] NOTHING = {};

  private PackagedServer server;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    server =
        new PackagedServer(
            home,
            "-Dtidemark.samples=false",
            "-Dtidemark.limits.patience=" + PATIENCE + "ms",
            "-Dtidemark.limits.idle=" + IDLE + "ms",
            "-Dtidemark.limits.head=" + PATIENCE + "ms",
            "-Dtidemark.limits.stop=2s");
    assertEquals(50, server.addLines(SampleLines.of(50, 300, 3)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void othersAreServed() throws Exception {
    assertEquals(200, server.statusOf("/q/health/live"));
    Waiting.until(
        () -> {
          try {
            return server
                .get(SEARCH)
                .headers()
                .firstValue("RateLimit")
                .orElse("")
                .equals("\"reads\";r=63");
          } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
          }
        });
    assertEquals(200, server.statusOf(SEARCH + "?q=market"));
    String logged = server.logged();
    assertTrue(!logged.contains("OutOfMemory") && !logged.contains("\tat "), logged);
  }

  private RawHttp2 connect() throws IOException {
    return new RawHttp2(server, NOTHING);
  }

  /** A setting of no window at all, a request, and signs of life for ever. */
  @Test
  void whoNeverOpensItsWindowIsLetGo() throws Exception {
    byte[] noWindow = ByteBuffer.allocate(6).putShort((short) 4).putInt(0).array();
    try (RawHttp2 client = new RawHttp2(server, noWindow)) {
      client.frame(RawHttp2.HEADERS, 5, 1, RawHttp2.get(SEARCH)).flush();
      long millis = client.pinged(100);
      assertTrue(millis >= PATIENCE / 2 && millis < PATIENCE + SLACK, () -> "after " + millis);
    }
  }

  @Test
  void whoOnlyPingsIsLetGo() throws Exception {
    try (RawHttp2 client = connect()) {
      long millis = client.flood(MANY, () -> client.frame(RawHttp2.PING, 0, 0, new byte[8]));
      assertTrue(millis < SLACK, () -> "after " + millis);
    }
  }

  @Test
  void whoOnlySetsIsLetGo() throws Exception {
    try (RawHttp2 client = connect()) {
      long millis = client.flood(MANY, () -> client.frame(RawHttp2.SETTINGS, 0, 0, NOTHING));
      assertTrue(millis < SLACK, () -> "after " + millis);
    }
  }

  @Test
  void whoTakesAllRequestsBackIsLetGo() throws Exception {
    try (RawHttp2 client = connect()) {
      int[] stream = {-1};
      long millis =
          client.flood(
              2_000,
              () -> {
                stream[0] += 2;
                client.frame(RawHttp2.HEADERS, 5, stream[0], RawHttp2.get(SEARCH));
                client.frame(RawHttp2.RST_STREAM, 0, stream[0], new byte[] {0, 0, 0, 8});
              });
      assertTrue(millis < SLACK, () -> "after " + millis);
    }
  }

  @Test
  void headersThatNeverEndAreNotRead() throws Exception {
    for (byte[] part : new byte[][] {NOTHING, {0x02}, new byte[1000], new byte[16_000]}) {
      try (RawHttp2 client = connect()) {
        client.frame(RawHttp2.HEADERS, RawHttp2.END_STREAM, 1, RawHttp2.get(SEARCH));
        int[] first = {0};
        long millis =
            client.flood(
                40_000,
                () -> {
                  byte[] field = part.length > 1 && first[0]++ == 0 ? longField() : part;
                  client.frame(RawHttp2.CONTINUATION, 0, 1, field);
                });
        assertTrue(millis < SLACK, () -> part.length + " bytes: after " + millis);
      }
    }
  }

  /** The start of a field whose value is said to have megabytes. */
  private static byte[] longField() {
    return new byte[] {0x00, 0x01, 'x', 0x7f, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x7f};
  }

  @Test
  void whoShutsItsSideAfterAskingIsAnswered() throws Exception {
    for (String path : new String[] {SEARCH + "?q=market", "/search", "/assets/x"}) {
      try (SlowClient client = new SlowClient(server)) {
        client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        client.shut();
        String answer = client.readToTheEnd();
        assertTrue(answer.startsWith("HTTP/1.1 "), path + ": " + answer);
        assertTrue(!answer.endsWith("<timeout>") && !answer.endsWith("<reset>"), answer);
      }
    }
  }

  @Test
  void whoShutsItsSideInTheMiddleIsLetGoAtOnce() throws Exception {
    for (String half :
        new String[] {
          "",
          "GET " + SEARCH,
          "GET " + SEARCH + " HTTP/1.1\r\nHost: a\r\n",
          "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
          "POST /mcp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{"
        }) {
      try (SlowClient client = new SlowClient(server)) {
        client.send(half);
        client.shut();
        long start = System.nanoTime();
        String answer = client.readToTheEnd();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertTrue(!answer.contains("HTTP/1.1 2"), half + " -> " + answer);
        assertTrue(millis < PATIENCE / 2, () -> half + " -> after " + millis);
      }
    }
  }

  @Test
  void severalRequestsAndThenAnEndAreAllAnswered() throws Exception {
    try (SlowClient client = new SlowClient(server)) {
      String request = "GET " + SEARCH + "?size=0 HTTP/1.1\r\nHost: a\r\n\r\n";
      client.send(request.repeat(5));
      client.shut();
      String answers = client.readToTheEnd();
      assertEquals(5, answers.split("HTTP/1.1 200", -1).length - 1, answers);
      assertTrue(!answers.endsWith("<timeout>"), answers);
    }
  }

  @Test
  void anUpgradeThatIsNoneLeavesTheConnectionAsItIs() throws Exception {
    String settings = "HTTP2-Settings: AAMAAABkAAQAAP__\r\n";
    for (String wish :
        new String[] {
          "Upgrade: h2c\r\n",
          "Upgrade: h2c\r\n" + settings,
          "Connection: Upgrade\r\n",
          "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n" + settings,
          "Connection: Upgrade\r\nUpgrade: websocket\r\n",
          "Upgrade: TLS/1.0\r\n"
        }) {
      try (SlowClient client = new SlowClient(server)) {
        String start = "GET " + SEARCH + "?size=0 HTTP/1.1\r\nHost: a\r\n";
        client.send(start + wish + "\r\n");
        client.send(start + wish + "\r\n");
        client.send(start + "Connection: close\r\n\r\n");
        String answers = client.readToTheEnd();
        assertEquals(3, answers.split("HTTP/1.1 200", -1).length - 1, wish + answers);
        assertTrue(!answers.endsWith("<timeout>"), wish + answers);
      }
    }
  }
}
