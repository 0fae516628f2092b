package dev.tidemark.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.Nightly;
import dev.tidemark.indexing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed again and again, while it starts, replays, takes writes and has {@code
 * ./tidemark index} beside it, holds each acknowledged article exactly once.
 */
@Tag(Nightly.TAG)
class KilledServerIT {
  private static final int CLIENTS = 4;
  private static final int ARTICLES_EACH = 20;
  private static final int FILES = 12;
  private static final int NANOS = 1_000_000;

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<List<Said>> articles = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private int written;

  @Test
  void whatWasAcknowledgedIsThereOnceWheneverItIsKilled() throws Exception {
    System.out.println("KilledServerIT seed " + seed);
    writeFiles();
    for (int client = 0; client < CLIENTS; client++) {
      List<Said> own = new ArrayList<>();
      for (int i = 0; i < ARTICLES_EACH; i++) {
        own.add(new Said("client" + client + "x" + i));
      }
      articles.add(own);
    }
    try (ServerProcess server =
        new ServerProcess(folder.resolve("index"), folder.resolve("log"), "160m")) {
      server.start();
      server.awaitReady();
      for (int kill = 1; kill <= Nightly.rounds(10, 100); kill++) {
        String what = "kill " + kill + ", seed " + seed;
        writeUntilKilled(server, kill % 5 == 2);
        server.start();
        if (random.nextInt(3) == 0) {
          LockSupport.parkNanos((long) random.nextInt(2_500) * NANOS);
          server.kill();
          server.start();
        }
        long ready = server.awaitReady();
        compare(server, what);
        System.out.println(what + ": ready in " + ready + " ms, " + written + " acknowledged");
      }
      assertEquals(0, server.index(folder.resolve("files")).waitFor());
      server.awaitReady();
      Waiting.until(() -> filesFound(server).equals(Set.copyOf(files)));
      assertTrue(written > 0, "nothing was acknowledged");
    }
  }

  private void writeFiles() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("files"));
    for (int i = 0; i < FILES; i++) {
      files.add("file" + i + "word");
      Files.writeString(
          texts.resolve("f" + i + ".md"), "# A text of file" + i + "word\n\nSome lines of it.\n");
    }
  }

  private void writeUntilKilled(ServerProcess server, boolean withFiles)
      throws IOException, InterruptedException, ExecutionException {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (List<Said> own : articles) {
        Random drawn = new Random(random.nextLong());
        counts.add(clients.submit(new WritingClient(server, own, drawn)));
      }
      Process beside = withFiles ? server.index(folder.resolve("files")) : null;
      LockSupport.parkNanos((long) (withFiles ? 1_000 : 50 + random.nextInt(1_500)) * NANOS);
      LockSupport.parkNanos((long) (withFiles ? random.nextInt(2_000) : 0) * NANOS);
      server.kill();
      ServerProcess.kill(beside);
      for (Future<Integer> count : counts) {
        written += count.get();
      }
    }
  }

  /** What is there is from now on what was said. */
  private void compare(ServerProcess server, String what) {
    Set<String> there = new HashSet<>();
    for (List<Said> own : articles) {
      for (Said said : own) {
        Said.Content held = held(server, said);
        assertTrue(said.mayBe(held), () -> what + ": " + said + " is " + held);
        said.isNow(held);
        if (held != null) {
          there.add(said.id());
        }
      }
    }
    assertEquals(there, found(server), what);
  }

  private static Said.@Nullable Content held(ServerProcess server, Said said) {
    ServerProcess.Answer answer = server.get("/api/v1/articles/" + said.id());
    assertNotNull(answer);
    if (answer.status() == 404) {
      return null;
    }
    assertEquals(200, answer.status(), answer.body());
    JsonNode article = answer.json();
    return new Said.Content(article.path("title").asText(), article.path("body").asText());
  }

  /** The ids of everything that searches find from the clients, none twice. */
  private static Set<String> found(ServerProcess server) {
    Set<String> ids = new HashSet<>();
    for (JsonNode hit : hits(server)) {
      if (hit.path("title").asText().startsWith("client")) {
        assertTrue(ids.add(hit.path("id").asText()), "twice: " + hit);
      }
    }
    return ids;
  }

  private Set<String> filesFound(ServerProcess server) {
    Set<String> found = new HashSet<>();
    for (JsonNode hit : hits(server)) {
      String title = hit.path("title").asText();
      files.stream().filter(title::contains).forEach(file -> assertTrue(found.add(file), title));
    }
    return found;
  }

  private static List<JsonNode> hits(ServerProcess server) {
    List<JsonNode> hits = new ArrayList<>();
    int total = 1;
    for (int page = 1; hits.size() < total; page++) {
      ServerProcess.Answer answer =
          server.get("/api/v1/search?copies=all&facets=&size=100&sort=newest&page=" + page);
      assertNotNull(answer);
      assertEquals(200, answer.status(), answer.body());
      total = answer.json().path("total").asInt();
      JsonNode rows = answer.json().path("hits");
      assertTrue(!rows.isEmpty() || total == 0, answer.body());
      rows.forEach(hits::add);
    }
    return hits;
  }
}
