package dev.tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever reads the audit trail can rely on. */
class AuditFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T05:06:07.008Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");

  private record Settings(long size, int files) implements AuditConfig {}

  private AuditFile trail(long size, int files, AuditObserver observer) {
    return AuditFile.in(folder, new Settings(size, files), CLOCK, observer);
  }

  private static AuditEntry entry(String target, long sequence) {
    return AuditEntry.ofTerminal("put", target, "created", Map.of("sequence", sequence));
  }

  private Path file() {
    return folder.resolve("audit.log");
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      read.add(new ObjectMapper().readTree(line));
    }
    return read;
  }

  @Test
  void aLineSaysWhoDidWhatAndWhen() throws IOException {
    try (AuditFile trail = trail(1_000_000, 3, AuditObserver.NONE)) {
      trail.note(entry("k3v9w2m1q8x4t7ab", 7));
    }
    JsonNode line = lines(file()).getFirst();
    assertEquals("2026-03-04T05:06:07.008Z", line.get("at").asText());
    assertEquals(System.getProperty("user.name"), line.get("by").asText());
    assertEquals("terminal", line.get("via").asText());
    assertTrue(line.get("from").isNull());
    assertEquals("k3v9w2m1q8x4t7ab", line.get("target").asText());
    assertEquals(7, line.get("sequence").asLong());
  }

  @Test
  void onlyTheOwnerReadsIt() throws IOException {
    try (AuditFile trail = trail(1_000, 3, AuditObserver.NONE)) {
      for (int i = 0; i < 20; i++) {
        trail.note(entry("x", i));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertEquals("rw-------", rights, file::toString);
      }
    }
  }

  @Test
  void whatComesFromOutsideStaysOnItsLine() throws IOException {
    String hostile = "a\"}\n{\"by\":\"somebody else\u2028\0\u202e\ud800" + "x".repeat(5_000);
    try (AuditFile trail = trail(1_000_000, 3, AuditObserver.NONE)) {
      trail.note(entry(hostile, 1));
    }
    List<JsonNode> lines = lines(file());
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().get("target").asText().startsWith("a\"}\n{\"by\""));
    assertTrue(Files.size(file()) < 2_000);
  }

  @Test
  void itIsPutAsideWhenItIsLargeAndTheOldestGoes() throws IOException {
    try (AuditFile trail = trail(1_000, 2, AuditObserver.NONE)) {
      for (int i = 0; i < 100; i++) {
        trail.note(entry("k3v9w2m1q8x4t7ab", i));
      }
    }
    List<Long> kept = new ArrayList<>();
    for (String name : List.of("audit.log.2", "audit.log.1", "audit.log")) {
      assertTrue(Files.size(folder.resolve(name)) <= 1_000);
      lines(folder.resolve(name)).forEach(line -> kept.add(line.get("sequence").asLong()));
    }
    assertFalse(Files.exists(folder.resolve("audit.log.3")));
    for (int i = 0; i < kept.size(); i++) {
      assertEquals(100 - kept.size() + i, kept.get(i));
    }
  }

  @Test
  void twoProcessesLoseNothing() throws IOException {
    try (AuditFile one = trail(3_000, 50, AuditObserver.NONE);
        AuditFile other = trail(3_000, 50, AuditObserver.NONE)) {
      CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> noteAll(one, 0, 150));
      noteAll(other, 150, 300);
      beside.join();
    }
    long all = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".lock")).toList()) {
        all += lines(file).size();
      }
    }
    assertEquals(300, all);
  }

  private static void noteAll(AuditFile trail, int from, int to) {
    for (int i = from; i < to; i++) {
      trail.note(entry("k3v9w2m1q8x4t7ab", i));
    }
  }

  @Test
  void halfALineOfBeforeHarmsNoOther() throws IOException {
    Files.writeString(file(), "{\"at\":\"2026", StandardOpenOption.CREATE);
    try (AuditFile trail = trail(1_000_000, 3, AuditObserver.NONE)) {
      trail.note(entry("x", 1));
    }
    List<String> lines = Files.readAllLines(file());
    assertEquals(2, lines.size());
    assertEquals(1, new ObjectMapper().readTree(lines.get(1)).get("sequence").asLong());
  }

  @Test
  void whereItCannotBeWrittenThatIsToldAndLaterLinesCome() throws IOException {
    Files.createDirectory(file());
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    try (AuditFile trail = trail(1_000, 3, done -> (done ? written : failed).incrementAndGet())) {
      trail.note(entry("x", 1));
      assertEquals(1, failed.get());
      Files.delete(file());
      trail.note(entry("x", 2));
    }
    assertEquals(1, written.get());
    assertEquals(2, lines(file()).getFirst().get("sequence").asLong());
  }
}
