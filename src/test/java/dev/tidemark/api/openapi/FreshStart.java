package dev.tidemark.api.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole server on an empty folder, as whoever tries it first has it: with the samples. Lists a
 * source that is refused.
 */
public final class FreshStart implements QuarkusTestProfile {
  /** What may do everything on it. */
  public static final String KEY = "the-key-of-a-fresh-start";

  /** Waits until searches see the samples, half a minute at most. */
  public static void awaitSamples() {
    long start = System.nanoTime();
    while (given().get("/q/health/ready").statusCode() != 200) {
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30), "not ready yet");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "tidemark.index",
          Files.createTempDirectory("tidemark-fresh").toString(),
          "tidemark.samples",
          "true",
          "tidemark.api-key",
          KEY,
          "tidemark.sources.never-there.address",
          "http://127.0.0.1:1/feed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
