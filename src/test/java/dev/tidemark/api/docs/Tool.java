package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that some recipes are for. */
final class Tool {
  private Tool() {}

  /**
   * What a program did.
   *
   * @param status 0 when it went well
   */
  record Run(int status, String printed) {}

  /** Skips the test, loudly, when the command does not run here. */
  static void require(Path folder, String... command) throws Exception {
    boolean there = false;
    try {
      there = run(folder, Arrays.asList(command)).status() == 0;
    } catch (IOException absent) {
      say(String.valueOf(absent.getMessage()));
    }
    skipUnless(there, String.join(" ", command));
  }

  /** Skips the test, loudly, when curl is absent or too old to print a header. */
  static void requireCurl(Path folder) throws Exception {
    require(folder, "curl", "--version");
    Run run =
        run(
            folder,
            List.of("curl", "-s", "-o", "none", "-w", "%header{content-type}", Exchange.here()));
    skipUnless(run.printed().startsWith("text/html"), "curl 7.84");
  }

  static Run run(Path folder, List<String> command, Path script) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.add(script.toString());
    return run(folder, all);
  }

  private static Run run(Path folder, List<String> command) throws Exception {
    Path output = folder.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("CURL_HOME", folder.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> command + " does not end");
    return new Run(process.exitValue(), Files.readString(output));
  }

  private static void skipUnless(boolean there, String tool) {
    if (!there) {
      say("SKIPPED: " + tool + " does not run here, so the recipes for it were not run for real.");
    }
    Assumptions.assumeTrue(there, tool + " is absent");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
