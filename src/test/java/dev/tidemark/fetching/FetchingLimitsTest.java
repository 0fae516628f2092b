package dev.tidemark.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No server makes a request longer or larger than it may be. */
@Timeout(30)
class FetchingLimitsTest {
  private static final int LIMIT = 10_000;
  private static final Duration LONG = Duration.ofSeconds(20);

  private static String address(int port) {
    return "http://" + Allowed.HOST + ":" + port + "/feed";
  }

  private static byte[] packed(String coding, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (coding) {
          case "gzip" -> new GZIPOutputStream(bytes);
          case "raw" -> new DeflaterOutputStream(bytes, new Deflater(9, true));
          case "deflate" -> new DeflaterOutputStream(bytes);
          default -> bytes;
        }) {
      byte[] block = new byte[8_192];
      for (int left = size; left > 0; left -= block.length) {
        out.write(block, 0, Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static FetchResult fetch(byte[] body, String coding, boolean chunked, FetchingLimits of) {
    try (LocalServer server = LocalServer.start()) {
      server.on(
          "/feed",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", coding);
            exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
          });
      return Allowed.fetch(of, server.address(Allowed.HOST, "/feed"));
    }
  }

  private static void assertBytes(int expected, FetchResult result) {
    FetchResult.Fetched got = assertInstanceOf(FetchResult.Fetched.class, result, result::toString);
    assertEquals(expected, got.bytes().length);
  }

  private static void assertFails(String expected, FetchResult result) {
    FetchResult.Failed failed =
        assertInstanceOf(FetchResult.Failed.class, result, result::toString);
    assertTrue(failed.reason().contains(expected), failed::reason);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bytesOnTheWireAreCounted(boolean chunked) {
    FetchingLimits limits = Allowed.limits(LIMIT, LIMIT * 10, 32_768, LONG);
    assertBytes(LIMIT - 1, fetch(new byte[LIMIT - 1], "identity", chunked, limits));
    assertBytes(LIMIT, fetch(new byte[LIMIT], "identity", chunked, limits));
    assertFails("wire-bytes", fetch(new byte[LIMIT + 1], "identity", chunked, limits));
  }

  @ParameterizedTest
  @CsvSource({"gzip,gzip", "gzip,x-gzip", "deflate,deflate", "raw,DEFLATE"})
  void bytesAfterDecompressionAreCounted(String coding, String declared) {
    FetchingLimits limits = Allowed.limits(LIMIT, LIMIT, 32_768, LONG);
    assertBytes(LIMIT - 1, fetch(packed(coding, LIMIT - 1), declared, true, limits));
    assertBytes(LIMIT, fetch(packed(coding, LIMIT), declared, true, limits));
    assertFails(
        "tidemark.fetching.bytes", fetch(packed(coding, LIMIT + 1), declared, true, limits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  @Timeout(5)
  void aBombIsLeftUnread(String coding) {
    byte[] bomb = packed(coding, 512 * 1024 * 1024);
    long start = System.nanoTime();
    assertFails("tidemark.fetching.bytes", fetch(bomb, coding, false, FetchingLimits.DEFAULT));
    assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 1_000);
  }

  @Test
  void otherEncodingsAndDamageAreSaid() {
    assertFails("encoded", fetch(new byte[9], "br", true, FetchingLimits.DEFAULT));
    assertFails("encoded", fetch(new byte[9], "gzip, gzip", true, FetchingLimits.DEFAULT));
    assertFails("", fetch(new byte[9], "gzip", true, FetchingLimits.DEFAULT));
    byte[] cut = java.util.Arrays.copyOf(packed("gzip", 50_000), 40);
    assertFails("too early", fetch(cut, "gzip", true, FetchingLimits.DEFAULT));
  }

  @Test
  void fieldsAreCounted() throws IOException {
    FetchingLimits limits = Allowed.limits(LIMIT, LIMIT, 1_000, LONG);
    String start = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";
    int rest = 1_000 - "Content-Length".length() - 1 - 4 - 1 - 4;
    for (int more = -1; more <= 1; more++) {
      String fields = start + "X: " + "x".repeat(rest + more) + "\r\n\r\n";
      try (RawServer server = RawServer.answering(fields)) {
        FetchResult result = Allowed.fetch(limits, address(server.port()));
        assertEquals(more > 0, result instanceof FetchResult.Failed, more + " " + result);
      }
    }
    try (RawServer server = RawServer.answering(start + "X: y\r\n".repeat(5_000) + "\r\n")) {
      assertInstanceOf(FetchResult.Failed.class, Allowed.fetch(limits, address(server.port())));
    }
    try (RawServer server = RawServer.answering("HTTP/1.1 200 " + "x".repeat(100_000))) {
      assertInstanceOf(FetchResult.Failed.class, Allowed.fetch(limits, address(server.port())));
    }
  }

  @Test
  void aSilentServerIsLeft() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (RawServer server = RawServer.with(out -> end.await())) {
      long start = System.nanoTime();
      assertFails(
          "silent",
          Allowed.fetch(Allowed.limits(LIMIT, LIMIT, 1_000, LONG), address(server.port())));
      assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 3_000);
    } finally {
      end.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\n\r\n"})
  void aServerThatDripsIsLeft(String start) throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    RawServer.Answerer drips =
        out -> {
          out.write(start.getBytes(StandardCharsets.US_ASCII));
          while (!end.await(100, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
          }
        };
    try (RawServer server = RawServer.with(drips)) {
      FetchingLimits limits = Allowed.limits(LIMIT, LIMIT, 1_000, Duration.ofSeconds(1));
      long before = System.nanoTime();
      assertFails("longer than 1000 ms", Allowed.fetch(limits, address(server.port())));
      assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before) < 3_000);
    } finally {
      end.countDown();
    }
  }

  @Test
  void aNameThatIsNotAnsweredIsLeft() {
    CountDownLatch end = new CountDownLatch(1);
    String address = "http://slow.example/";
    NameLookup slow =
        host -> {
          try {
            end.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          return new InetAddress[0];
        };
    try (Fetcher fetcher =
        new Fetcher(
            new FetchingRules(List.of(address), List.of()),
            Allowed.limits(LIMIT, LIMIT, 1_000, LONG),
            slow,
            "Test",
            Clock.systemUTC())) {
      assertFails("in time", fetcher.fetch(new FetchRequest(address, null, null)));
    } finally {
      end.countDown();
    }
  }
}
