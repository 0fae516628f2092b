package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledged write survives the death of its process, exactly once. */
class KilledProcessTest {
  private static final int KILLS = 6;

  @TempDir Path folder;

  /** The article of each name after the steps that are known to have been taken. */
  private final Map<String, String> truth = new HashMap<>();

  @Test
  void whatWasAcknowledgedIsThereExactlyOnce() throws IOException, InterruptedException {
    long seed = new Random().nextLong();
    System.out.println("KilledProcessTest seed " + seed);
    Random random = new Random(seed);
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      next = check(seed, next, runAndKill(seed, next, 1 + random.nextInt(1_500)));
    }
    assertTrue(next > 0, "nothing was ever tried, seed " + seed);
  }

  /**
   * @param tried the last step that was started
   * @param acknowledged the last step that was acknowledged; steps are taken in order
   */
  private record Run(int tried, int acknowledged) {}

  private Run runAndKill(long seed, int first, int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AcceptingProcess.class.getName(),
                folder.toString(),
                Long.toString(seed),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int tried = first - 1;
    int acknowledged = first - 1;
    try (BufferedReader out = process.inputReader()) {
      assertEquals("open", out.readLine());
      int read = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && words[0].equals("try")) {
          tried = Integer.parseInt(words[1]);
        } else if (words.length == 3 && words[0].equals("done")) {
          acknowledged = Integer.parseInt(words[1]);
        }
        read++;
        if (read == lines) {
          // Unlike the process's own method this leaves its output to be read to the end.
          process.toHandle().destroyForcibly();
        }
        if (read > lines + 2_000_000) {
          throw new IllegalStateException("the process does not die");
        }
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return new Run(tried, acknowledged);
  }

  /** Compares the record with every number of steps that may have been taken; exactly one fits. */
  private int check(long seed, int first, Run run) {
    for (int number = first; number <= run.acknowledged(); number++) {
      take(AcceptingProcess.Step.of(seed, number));
    }
    try (ArticleRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      Map<String, String> held = held(record);
      int taken = run.acknowledged();
      // A step beyond the last line that was printed may have been tried as well.
      while (!held.equals(truth) && taken <= run.tried() + 1) {
        taken++;
        take(AcceptingProcess.Step.of(seed, taken));
      }
      assertEquals(truth, held, "seed " + seed + ", acknowledged " + run.acknowledged());
      System.out.println(
          "killed: acknowledged up to " + run.acknowledged() + ", durable up to " + taken);
      return taken + 1;
    }
  }

  private void take(AcceptingProcess.Step step) {
    if (step.deletes()) {
      truth.remove(step.name());
    } else {
      truth.put(step.name(), step.body());
    }
  }

  private static Map<String, String> held(ArticleRecord record) {
    Map<String, String> held = new HashMap<>();
    Set<Long> sequences = new HashSet<>();
    for (RecordChange change : record.changesAfter(0, Integer.MAX_VALUE)) {
      assertTrue(sequences.add(change.sequence()));
      if (change instanceof RecordChange.Stored stored) {
        Article article = stored.article();
        String name = String.valueOf(article.title()).substring("About ".length());
        String body = article.body();
        assertNotNull(body);
        assertFalse(held.containsKey(name), "twice: " + name);
        assertEquals(SomeArticles.article(name, body), article);
        held.put(name, body);
      }
    }
    return held;
  }
}
