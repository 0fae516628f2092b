package dev.tidemark.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon a large server is ready again after it was killed while it took writes. At night. */
@Tag(Nightly.TAG)
class ReadyAfterKillIT {
  private static final int ARTICLES = Integer.getInteger("tidemark.ready.articles", 100_000);
  private static final int AT_ONCE = 2_000;
  private static final int KILLS = 3;

  /** Accepted and not indexed when the server dies: all of it is replayed before it is ready. */
  private static final int BACKLOG = Integer.getInteger("ready.backlog", 5_000);

  private static final int MILLIS = 5_000;
  private static final List<String> WORDS =
      List.of("harbour", "crane", "tide", "pilot", "ferry", "quay", "lock", "buoy", "freight");

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private int written;

  @Test
  void aHundredThousandArticlesAreSearchableAgainWithinFiveSeconds() throws Exception {
    Nightly.only(ReadyAfterKillIT.class);
    System.out.println("ReadyAfterKillIT seed " + seed);
    try (ServerProcess server =
        new ServerProcess(folder.resolve("index"), folder.resolve("log"), "512m")) {
      server.start();
      server.awaitReady();
      while (written < ARTICLES) {
        writeSome(server, AT_ONCE);
      }
      // What was never indexed is no replay: accepting is faster than indexing.
      while (found(server) < written) {
        LockSupport.parkNanos(500_000_000);
      }
      long slowest = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        writeSome(server, 100);
        server.kill();
        server.start();
        long millis = server.awaitReady();
        System.out.println(written + " articles: ready in " + millis + " ms");
        slowest = Math.max(slowest, millis);
        assertEquals(written, found(server), "seed " + seed);
      }
      backlog(server);
      assertTrue(slowest <= MILLIS, "ready after " + slowest + " ms");
    }
  }

  /** How long that takes depends on how many they are; ready means that searches have them all. */
  private void backlog(ServerProcess server) throws Exception {
    int before = written;
    writeSome(server, BACKLOG);
    int visible = found(server);
    server.kill();
    server.start();
    long millis = server.awaitReady();
    System.out.println(
        "killed with " + (before + BACKLOG - visible) + " not indexed: ready in " + millis + " ms");
    assertEquals(written, found(server), "seed " + seed);
  }

  private static int found(ServerProcess server) {
    ServerProcess.Answer all = server.get("/api/v1/search?copies=all&facets=&size=0");
    assertNotNull(all);
    return all.json().path("total").asInt();
  }

  private void writeSome(ServerProcess server, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String title = "Number " + (written + i) + ' ' + words(4);
      lines.append("{\"title\":\"" + title + "\",\"body\":\"" + words(60) + "\"}\n");
    }
    List<String> answers =
        server.lines("/api/v1/articles/bulk", "application/x-ndjson", lines.toString());
    assertEquals(count, answers.size());
    written += count;
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(3) > 0 ? Integer.toString(random.nextInt(46_656), 36) + " " : " ");
    }
    return text.toString();
  }
}
