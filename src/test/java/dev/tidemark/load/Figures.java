package dev.tidemark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run of {@link LoadMain} found, by the names of {@link Tally}. */
record Figures(Map<String, Double> values, String told) {

  /** Runs it as a process of its own. */
  static Figures of(String kind, int port, int amount, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            PackagedServer.java(),
            "-Xmx256m",
            "-cp",
            "target/test-classes",
            LoadMain.class.getName(),
            kind,
            Integer.toString(port),
            Integer.toString(amount),
            Integer.toString(seconds));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The load broke off: " + told);
    }
    Map<String, Double> values = new HashMap<>();
    for (String word : told.split(" ")) {
      int equals = word.indexOf('=');
      if (!word.startsWith("what=")) {
        values.put(word.substring(0, equals), Double.valueOf(word.substring(equals + 1)));
      }
    }
    return new Figures(values, told);
  }

  double of(String name) {
    return values.getOrDefault(name, Double.NaN);
  }
}
