package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk whose writes and syncs fail one by one, beneath SQLite: what was acknowledged is there,
 * what was refused is there or not, and the record goes on without a restart. Needs a C compiler.
 */
@Tag(Nightly.TAG)
class FailingDiskTest {
  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", new Random().nextInt(1_000_000));

  /** What each name may hold; empty text for nothing. */
  private final Map<String, Set<String>> possible = new HashMap<>();

  @Test
  void nothingIsAcknowledgedThatDidNotReachTheDisk() throws IOException, InterruptedException {
    System.out.println("FailingDiskTest seed " + seed);
    Path shim = compile();
    int failures = Nightly.rounds(25, 200);
    List<String> said = run(shim, failures);
    assertEquals("end", said.getLast(), said::toString);
    int failed = 0;
    for (String line : said) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("done") || words[0].equals("failed")) {
        failed += words[0].equals("failed") ? 1 : 0;
        note(AcceptingProcess.Step.of(seed, Integer.parseInt(words[1])), words[0].equals("done"));
      }
    }
    assertEquals(failures, failed);
    Map<String, String> held = held();
    possible.forEach(
        (name, texts) -> {
          String text = held.getOrDefault(name, "");
          assertTrue(texts.contains(text), () -> name + " holds " + text + ", seed " + seed);
        });
    assertTrue(possible.keySet().containsAll(held.keySet()), "seed " + seed);
  }

  private void note(AcceptingProcess.Step step, boolean done) {
    Set<String> texts = possible.computeIfAbsent(step.name(), name -> new HashSet<>(Set.of("")));
    if (done) {
      texts.clear();
    }
    texts.add(step.deletes() ? "" : step.body());
  }

  private Map<String, String> held() {
    Map<String, String> held = new HashMap<>();
    try (ArticleRecord record = SqliteRecord.open(folder.resolve("data"), Clock.systemUTC())) {
      for (RecordChange change : record.changesAfter(0, Integer.MAX_VALUE)) {
        if (change instanceof RecordChange.Stored stored) {
          Article article = stored.article();
          String name = String.valueOf(article.title()).substring("About ".length());
          held.put(name, String.valueOf(article.body()));
        }
      }
    }
    return held;
  }

  private Path compile() throws IOException, InterruptedException {
    Path source = folder.resolve("failing-disk.c");
    try (InputStream text = FailingDiskTest.class.getResourceAsStream("failing-disk.c")) {
      assertNotNull(text);
      Files.copy(text, source);
    }
    Path shim = folder.resolve("failing-disk.so");
    boolean compiled;
    try {
      compiled =
          new ProcessBuilder(
                      "cc", "-shared", "-fPIC", "-o", shim.toString(), source.toString(), "-ldl")
                  .redirectErrorStream(true)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException noCompiler) {
      compiled = false;
    }
    if (!compiled) {
      System.out.println("FailingDiskTest SKIPPED: no C compiler (cc) that makes a library here");
    }
    Assumptions.assumeTrue(compiled, "no C compiler here");
    return shim;
  }

  private List<String> run(Path shim, int failures) throws IOException, InterruptedException {
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            FailingDiskProcess.class.getName(),
            folder.resolve("data").toString(),
            folder.resolve("switch").toString(),
            Long.toString(seed),
            Integer.toString(failures));
    child.environment().put("LD_PRELOAD", shim.toString());
    child.environment().put("FAULT_FILE", "record.db");
    child.environment().put("FAULT_SWITCH", folder.resolve("switch").toString());
    Process process = child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> said = new ArrayList<>();
    try (var out = process.inputReader()) {
      out.lines().forEach(said::add);
    }
    assertEquals(0, process.waitFor(), said::toString);
    return said;
  }
}
