package dev.tidemark.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The server with rooms behind it that live in memory, and a key that tests know. */
public class FakeRooms implements QuarkusTestProfile {
  /** The key that writes. */
  public static final String KEY = "a-key-that-only-tests-know-0123456789";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeEngine.class, FakeRecord.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "tidemark.sources.inside.address", "http://127.0.0.1:1/feed",
        "tidemark.sources.inside.interval", "15m",
        "tidemark.index", folder().toString(),
        "tidemark.samples", "false",
        "tidemark.api-key", KEY,
        "tidemark.limits.searches", "40",
        "tidemark.limits.searches-per-client", "32",
        "tidemark.limits.running", "40",
        "tidemark.limits.body", "2M");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tidemark-http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
