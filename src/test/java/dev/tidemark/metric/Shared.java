package dev.tidemark.metric;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Material beside the repository that some tests read; where it is absent they say so and skip. */
final class Shared {
  private Shared() {}

  /** The folder or file; skips the test, loudly, when it is not there. */
  static Path path(String relative) {
    Path path = Path.of("../shared").resolve(relative);
    boolean there = Files.exists(path);
    if (!there) {
      say("SKIPPED: " + path + " is not here, so this test proves nothing.");
    }
    Assumptions.assumeTrue(there, path + " is absent");
    return path;
  }

  static void say(String line) {
    System.out.println(line);
  }
}
