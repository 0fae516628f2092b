package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A server that is told to watch a folder does. */
@QuarkusTest
@TestProfile(WatchedServerTest.Watched.class)
class WatchedServerTest {
  private static Path folder() {
    try {
      return Files.createTempDirectory("tidemark-inbox");
    } catch (IOException noTemp) {
      throw new UncheckedIOException(noTemp);
    }
  }

  /** With {@code tidemark.watch}. */
  public static class Watched implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tidemark.index",
          folder().toString(),
          "tidemark.samples",
          "false",
          "tidemark.watch",
          folder() + ",/nowhere/at/all",
          "tidemark.watch.remove",
          "true");
    }
  }

  @Test
  void aFileIsSearchableSoonAndTheOperatorSeesIt() throws IOException {
    String watched = ConfigProvider.getConfig().getValue("tidemark.watch", String.class);
    Path inbox = Path.of(watched.substring(0, watched.indexOf(',')));
    long start = System.nanoTime();
    Files.writeString(inbox.resolve("kelp.md"), "# Tidal kelp\n\nKelp reaches $3 billion by 2031.");
    Waiting.until(() -> total() == 1);
    assertTrue(System.nanoTime() - start < 10_000_000_000L);
    Waiting.until(() -> metrics().contains("tidemark_watch_files_total 1.0"));
    assertTrue(metrics().contains("tidemark_watch_missing 1.0"), WatchedServerTest::metrics);
    Files.delete(inbox.resolve("kelp.md"));
    Waiting.until(() -> total() == 0);
    String trail = Files.readString(Path.of(folderOfIndex()).resolve("audit.log"));
    String ours = "\"by\":null,\"via\":\"server\",\"from\":null,\"did\":\"watch\",\"target\":null,";
    assertTrue(trail.contains(ours + "\"outcome\":\"done\",\"files\":1,\"created\":1,"), trail);
    assertTrue(trail.contains("\"deleted\":1"), trail);
  }

  private static String folderOfIndex() {
    return ConfigProvider.getConfig().getValue("tidemark.index", String.class);
  }

  private static int total() {
    return RestAssured.get("/api/v1/search?q=kelp").jsonPath().getInt("total");
  }

  private static String metrics() {
    return RestAssured.get("/q/metrics").asString();
  }
}
