package dev.tidemark.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/** The pages over the invented articles. */
public class InventedRooms implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(InventedEngine.class, InventedLibrary.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "tidemark.index",
          Files.createTempDirectory("tidemark-web").toString(),
          "tidemark.samples",
          "false",
          "tidemark.sources.inside.address",
          "http://127.0.0.1:1/feed?a=<b>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
