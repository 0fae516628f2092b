package dev.tidemark.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.indexing.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose disk fills up again and again: reads are answered all the while, writes are
 * refused with the reason, and all is well without a restart once there is room. Needs a small disk
 * of its own, which root alone can mount.
 */
@Tag(Nightly.TAG)
class FullDiskIT {
  private static final String ARTICLES = "/api/v1/articles";
  private static final String JSON = "application/json";

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Integer> kept = new ArrayList<>();
  private Path disk = Path.of("");
  private @Nullable MountedDisk small;
  private int next;

  @BeforeEach
  void mount() throws IOException {
    small = MountedDisk.at(folder.resolve("disk"), "96m", FullDiskIT.class);
    disk = small.folder();
  }

  @AfterEach
  void unmount() {
    if (small != null) {
      small.close();
    }
  }

  @Test
  void readsGoOnAndWritesAreTakenAgainWithoutARestart() throws IOException {
    System.out.println("FullDiskIT seed " + seed);
    Path data = disk.resolve("index");
    try (ServerProcess server = new ServerProcess(data, folder.resolve("log"), "160m")) {
      server.start();
      server.awaitReady();
      for (int i = 0; i < 20; i++) {
        assertEquals(201, write(server, 200).status());
      }
      for (int round = 1; round <= Nightly.rounds(3, 20); round++) {
        String what = "round " + round + ", seed " + seed;
        fillUpBut(random.nextInt(3) * random.nextInt(400_000));
        ServerProcess.Answer refused = writeUntilRefused(server, what);
        assertEquals(507, refused.status(), what + refused.body());
        assertNotNull(refused.retryAfter(), what);
        assertTrue(refused.body().contains("disk_full"), refused.body());
        reads(server, what);
        Waiting.until(() -> !server.isReady());
        Files.delete(disk.resolve("filler"));
        Waiting.until(server::isReady);
        ServerProcess.Answer again = write(server, 2_000);
        assertEquals(201, again.status(), what + again.body());
        Waiting.until(() -> isComplete(server));
        System.out.println(what + ": " + kept.size() + " kept");
      }
      server.kill();
      server.start();
      server.awaitReady();
      assertTrue(isComplete(server), "after a restart, seed " + seed);
    }
  }

  /** Leaves so many bytes, so that it is the record at one time and the index at another. */
  private void fillUpBut(int left) throws IOException {
    byte[] zeros = new byte[4 * 1024];
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int i = 0; i < 100_000; i++) {
        out.write(zeros);
      }
      throw new IllegalStateException("the disk is larger than it should be");
    } catch (IOException full) {
      try (FileChannel channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
        channel.truncate(Math.max(0, channel.size() - left));
      }
    }
  }

  private ServerProcess.Answer writeUntilRefused(ServerProcess server, String what) {
    for (int i = 0; i < 200; i++) {
      ServerProcess.Answer answer = write(server, 60_000);
      reads(server, what);
      if (answer.status() != 201) {
        return answer;
      }
    }
    throw new AssertionError("the disk never was full, " + what);
  }

  private ServerProcess.Answer write(ServerProcess server, int length) {
    int number = next++;
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      body.append("word").append(random.nextInt(100_000)).append(' ');
    }
    String json = "{\"title\":\"Kept number " + number + "\",\"body\":\"" + body + "\"}";
    ServerProcess.Answer answer = server.ask("POST", ARTICLES, JSON, json);
    assertNotNull(answer);
    if (answer.status() == 201) {
      kept.add(number);
    }
    return answer;
  }

  private static void reads(ServerProcess server, String what) {
    for (String path : List.of("/api/v1/search?q=kept", "/", "/api/v1/suggest?q=kep")) {
      ServerProcess.Answer answer = server.get(path);
      assertNotNull(answer, what);
      assertEquals(200, answer.status(), what + path + answer.body());
    }
  }

  /** Everything that was acknowledged is found, and nothing else. */
  private boolean isComplete(ServerProcess server) {
    ServerProcess.Answer answer = server.get("/api/v1/search?copies=all&facets=&size=0");
    return answer != null
        && answer.status() == 200
        && answer.json().path("total").asInt() == kept.size();
  }
}
