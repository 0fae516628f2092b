package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.RequestObserver.Ending;
import dev.tidemark.http.RequestObserver.Face;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of requests has few values, whatever is asked for. */
class RequestWatchTest {
  @ParameterizedTest
  @CsvSource({
    "/search, PAGE",
    "/articles/k3v9w2m1q8x4t7ab, PAGE",
    "/nowhere/at/all, PAGE",
    "/assets/site.css, STATIC",
    "/api/v1/search, API",
    "/api/v1/export/articles.csv, EXPORT",
    "/feed.atom, FEED",
    "/metrics/medians.json, FEED",
    "/mcp, ASSISTANT",
    "/q/health/ready, OPERATOR"
  })
  void aPathIsOfOneFace(String path, Face face) {
    assertEquals(face, RequestWatch.face(path));
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "304, OK",
    "400, CLIENT_ERROR",
    "404, CLIENT_ERROR",
    "401, UNAUTHORIZED",
    "403, UNAUTHORIZED",
    "429, TOO_MANY",
    "503, UNAVAILABLE",
    "507, DISK_FULL",
    "500, SERVER_ERROR"
  })
  void aStatusIsOneEnding(int status, Ending ending) {
    assertEquals(ending, RequestWatch.ending(status));
  }

  @Test
  void strangersFillNoAuditTrail() {
    AtomicLong now = new AtomicLong();
    StrangersRefused refused = new StrangersRefused(now::get);
    for (int i = 0; i < StrangersRefused.A_MINUTE; i++) {
      assertEquals(0, refused.untold());
    }
    for (int i = 0; i < 1_000; i++) {
      assertTrue(refused.untold() < 0);
    }
    now.set(61_000_000_000L);
    assertEquals(1_000, refused.untold());
    assertEquals(0, refused.untold());
  }
}
