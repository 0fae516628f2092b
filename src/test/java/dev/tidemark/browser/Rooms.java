package dev.tidemark.browser;

import dev.tidemark.assembly.IndexedCorpus;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The whole server over a fresh folder: what it holds is what differs. */
final class Rooms {
  private Rooms() {}

  /** With the articles that an empty index starts with. */
  public static final class Samples implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return settings(true);
    }
  }

  /** With nothing. */
  public static final class Empty implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return settings(false);
    }
  }

  /** With what {@link HostileArticles} sends. */
  public static final class Hostile implements QuarkusTestProfile {
    static final String KEY = "the-key-of-hostile-articles";

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(settings(false));
      settings.put("tidemark.api-key", KEY);
      return settings;
    }
  }

  /** With thousands of real articles, where they are. */
  public static final class Corpus implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(settings(false));
      settings.put("tidemark.search.deadline", "60S");
      try {
        if (Files.isDirectory(IndexedCorpus.CORPUS)) {
          IndexedCorpus.copyTo(Path.of(String.valueOf(settings.get("tidemark.index"))));
        }
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
      return settings;
    }
  }

  private static Map<String, String> settings(boolean samples) {
    try {
      return Map.of(
          "tidemark.index",
          Files.createTempDirectory("tidemark-browser").toString(),
          "tidemark.samples",
          Boolean.toString(samples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
