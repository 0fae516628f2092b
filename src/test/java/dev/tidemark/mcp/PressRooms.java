package dev.tidemark.mcp;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** The whole server at an address of its own, empty until {@link Press} sends articles. */
public class PressRooms implements QuarkusTestProfile {
  static final String SITE = "https://tide.example";
  static final String KEY = "the-key-of-assistants-in-tests-01234";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "tidemark.index",
          Files.createTempDirectory("tidemark-mcp").toString(),
          "tidemark.samples",
          "false",
          "tidemark.base-url",
          SITE,
          "tidemark.api-key",
          KEY,
          "tidemark.limits.message",
          "64K");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
