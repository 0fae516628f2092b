package dev.tidemark.api.openapi;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** The whole server on an empty folder, as whoever tries it first has it: with the samples. */
public final class FreshStart implements QuarkusTestProfile {
  static final String KEY = "the-key-of-a-fresh-start";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "tidemark.index",
          Files.createTempDirectory("tidemark-fresh").toString(),
          "tidemark.samples",
          "true",
          "tidemark.api-key",
          KEY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
