package dev.tidemark.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.record.RecordNotOpenedException;
import dev.tidemark.record.SqliteRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restore exchanges a folder for a backup, all of it or nothing, and loses neither. */
class RestoreTest extends SomeBackups {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-02T12:00:00Z"), ZoneOffset.UTC);

  RestoreTest() {
    super(200, NOON);
  }

  @BeforeEach
  void aBackup() {
    backup(9);
  }

  @Test
  void whatWasThereIsPutAsideWhole() throws IOException {
    Map<String, ?> then = SomeFolder.articles(index);
    try (SqliteRecord record = SomeFolder.open(index)) {
      SomeFolder.put(record, 200, 230);
    }
    Files.createDirectories(index.resolve("lucene").resolve("g1"));
    Files.writeString(index.resolve("lucene").resolve("g1").resolve("segments_1"), "derived");
    Files.writeString(index.resolve("api-key"), "another\n");
    Map<Path, String> before = SomeFolder.files(index);
    Restore.Restored restored = restore();
    Path aside = Objects.requireNonNull(restored.aside());
    assertEquals(index.resolve("before-restore-2026-05-02T120000Z"), aside);
    assertEquals(before, SomeFolder.files(aside));
    assertEquals(then, SomeFolder.articles(index));
    assertEquals("the-key\n", Files.readString(index.resolve("api-key")));
    assertFalse(Files.exists(index.resolve("lucene")), "the index is of the other record");
    assertEquals(230, SomeFolder.articles(aside).size());
  }

  @Test
  void aNewFolderIsMadeAndNothingPutAside() {
    Path other = temporary.resolve("deep").resolve("other");
    assertNull(restore(other, null).aside());
    assertEquals(SomeFolder.articles(index), SomeFolder.articles(other));
  }

  @Test
  void theRecordGetsANewIdentity() {
    String before = SomeFolder.identity(index);
    restore();
    assertNotEquals(before, SomeFolder.identity(index), "its next numbers mean something else");
  }

  @Test
  void aFolderInUseIsRefused() throws IOException {
    Map<Path, String> before = SomeFolder.files(index);
    Restore busy = new Restore(index, any -> Optional.empty(), NOON, BackupProgress.NONE);
    assertTrue(refused(() -> busy.from(backups, null)).contains("stop it first"));
    assertEquals(before, SomeFolder.files(index));
    try (SqliteRecord record = SomeFolder.open(index)) {
      assertEquals(200, record.lastSequence());
      assertTrue(refused(this::restore).contains("stop it first"), "a command has the record");
    }
  }

  @Test
  void aDamagedPieceIsNamedAndNothingChanges() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("RestoreTest seed " + seed);
    Random random = new Random(seed);
    Map<Path, String> before = SomeFolder.files(index);
    List<Path> pieces;
    try (var walk = Files.walk(backups.resolve("chunks"))) {
      pieces = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (int round = 0; round < 20; round++) {
      Path piece = pieces.get(random.nextInt(pieces.size()));
      byte[] sound = Files.readAllBytes(piece);
      Files.write(piece, damaged(sound, random));
      String message = refused(this::restore);
      assertTrue(message.contains(piece.getFileName().toString()), message + " seed " + seed);
      Files.delete(piece);
      assertTrue(refused(this::restore).contains("is missing"), "seed " + seed);
      Files.write(piece, sound);
      assertEquals(before, SomeFolder.files(index), "seed " + seed);
    }
  }

  /** One bit turned, such that other bytes or none are unpacked: the last byte may be padded. */
  private static byte[] damaged(byte[] packed, Random random) {
    byte[] kept = unpacked(packed);
    byte[] turned;
    do {
      turned = packed.clone();
      turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
    } while (Arrays.equals(kept, unpacked(turned)));
    return turned;
  }

  private static byte @Nullable [] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      return null;
    }
  }

  @Test
  void aDamagedListOrAnUnknownNameIsRefused() throws IOException {
    assertTrue(refused(() -> restore(index, "yesterday")).contains("There is no backup yesterday"));
    Path list = backups.resolve("2026-05-02T120000Z.backup");
    String text = Files.readString(list);
    for (String broken : List.of(text.replace("200", "201"), text.substring(0, 300), "")) {
      Files.writeString(list, broken);
      assertTrue(refused(this::restore).contains("damaged"), broken);
    }
    assertTrue(
        refused(
                () ->
                    new Restore(index, FreeFolder.LOCK, NOON, BackupProgress.NONE)
                        .from(temporary.resolve("none"), null))
            .contains("There are no backups"));
  }

  @Test
  void whereverItIsInterruptedItIsRefusedUntilItIsFinished() throws IOException {
    Files.writeString(index.resolve("topics.yaml"), "mine");
    try (SqliteRecord record = SomeFolder.open(index)) {
      SomeFolder.put(record, 200, 210);
    }
    int moves = 9;
    for (int done = 0; done < moves; done++) {
      Path folder = temporary.resolve("copy" + done);
      copy(index, folder);
      interruptedAfter(folder, done);
      RecordNotOpenedException refusal =
          assertThrows(RecordNotOpenedException.class, () -> SomeFolder.open(folder));
      assertTrue(String.valueOf(refusal.getMessage()).contains("run it again"));
      Restore.Restored finished = restore(folder, null);
      assertNull(finished.name());
      assertEquals(200, SomeFolder.articles(folder).size());
      Path aside = Objects.requireNonNull(finished.aside());
      assertEquals(210, SomeFolder.articles(aside).size());
      assertEquals("mine", Files.readString(aside.resolve("topics.yaml")));
    }
  }

  /**
   * As a crash leaves it after so many of the moves: first what is there goes, then the new come.
   */
  private void interruptedAfter(Path folder, int moves) throws IOException {
    Path made = temporary.resolve("made" + moves);
    restore(made, null);
    Path fresh = folder.resolve("restore-new");
    copy(made, fresh);
    Path aside = folder.resolve("before-restore-then");
    List<String> old = List.of("api-key", "cursor-key", "record.db", "topics.yaml");
    List<String> come = List.of("api-key", "cursor-key", "record.db");
    int out = Math.min(moves, old.size());
    for (String name : old.subList(0, out)) {
      Files.createDirectories(aside);
      Files.move(folder.resolve(name), aside.resolve(name));
    }
    boolean in = moves > old.size();
    for (String name : come.subList(0, in ? Math.min(come.size(), moves - old.size() - 1) : 0)) {
      Files.move(fresh.resolve(name), folder.resolve(name));
    }
    Files.writeString(
        folder.resolve("restore-unfinished"), (in ? "in " : "out ") + "before-restore-then");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private Restore.Restored restore() {
    return restore(index, null);
  }
}
