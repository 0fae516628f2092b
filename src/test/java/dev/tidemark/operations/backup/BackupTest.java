package dev.tidemark.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.record.SqliteRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup holds one moment of the record, is whole or none, and shares what did not change. */
class BackupTest extends SomeBackups {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  BackupTest() {
    super(300, NOON);
  }

  @Test
  void itHoldsTheRecordAndTheKeysAndIsNamedAfterItsTime() {
    Backup.Made made = backup(9);
    assertEquals("2026-05-01T120000Z", made.name());
    assertEquals(300, made.articles());
    assertEquals(List.of(made.name()), made.all());
    Path other = temporary.resolve("other");
    restore(other, null);
    assertEquals(SomeFolder.articles(index), SomeFolder.articles(other));
    assertEquals("the-key\n", read(other.resolve("api-key")));
    assertEquals("the-cursors\n", read(other.resolve("cursor-key")));
  }

  @Test
  void aFurtherOneCopiesOnlyWhatHasChanged() {
    Backup.Made first = backup(9);
    try (SqliteRecord record = SomeFolder.open(index)) {
      SomeFolder.put(record, 300, 301);
    }
    Backup.Made second = backup(9);
    assertTrue(first.newChunks() > 10, () -> "pieces " + first.newChunks());
    assertTrue(2 * second.newChunks() < first.newChunks(), () -> "pieces " + second.newChunks());
    assertEquals(301, second.articles());
    assertEquals(List.of(first.name(), second.name()), second.all());
    Path other = temporary.resolve("other");
    restore(other, first.name());
    assertEquals(300, SomeFolder.articles(other).size());
  }

  @Test
  void onlyTheNewestAreKeptWhenThatIsAskedFor() throws IOException {
    for (int i = 0; i < 4; i++) {
      try (SqliteRecord record = SomeFolder.open(index)) {
        SomeFolder.put(record, 300 + 40 * i, 340 + 40 * i);
      }
      backup(2);
    }
    List<BackupCheck.Looked> left = new BackupCheck(BackupProgress.NONE).all(backups);
    assertEquals(
        List.of("420 articles", "460 articles"),
        left.stream().map(BackupCheck.Looked::told).toList());
    left.forEach(one -> assertEquals(List.of(), one.problems()));
    Path alone = temporary.resolve("alone");
    backupInto(alone, 1);
    backup(1);
    assertEquals(chunks(alone).size(), chunks(backups).size(), "nothing unused is left");
  }

  @Test
  void whileArticlesComeItHoldsOneMoment() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger accepted = new AtomicInteger(300);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (SqliteRecord record = SomeFolder.open(index)) {
                    while (!stop.get()) {
                      int next = accepted.get();
                      SomeFolder.put(record, next, next + 5);
                      accepted.addAndGet(5);
                    }
                  }
                });
    Path other = temporary.resolve("other");
    try {
      for (int round = 0; round < 4; round++) {
        int before = accepted.get();
        Backup.Made made = backup(9);
        int after = accepted.get() + 5;
        long held = made.articles();
        assertTrue(before <= held && held <= after, before + " " + held + " " + after);
        assertEquals(held, made.lastSequence(), "each article was one change");
      }
    } finally {
      stop.set(true);
      writer.join();
    }
    restore(other, null);
    Map<String, ?> now = SomeFolder.articles(index);
    SomeFolder.articles(other).forEach((id, article) -> assertEquals(now.get(id), article));
  }

  @Test
  void whatIsThereIsForItsOwnerAlone() throws IOException {
    backup(9);
    try (Stream<Path> all = Files.walk(backups)) {
      for (Path file : all.toList()) {
        String wanted = Files.isDirectory(file) ? "rwx------" : "rw-------";
        assertEquals(
            wanted,
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
            () -> "" + file);
      }
    }
    assertFalse(Files.exists(backups.resolve("unfinished")));
  }

  @Test
  void aDamagedRecordBecomesNoBackup() throws IOException {
    backup(9);
    Map<Path, String> before = SomeFolder.files(backups);
    byte[] bytes = Files.readAllBytes(index.resolve("record.db"));
    for (int at = 40 * 4096; at < 60 * 4096; at++) {
      bytes[at] = (byte) (at * 31);
    }
    Files.write(index.resolve("record.db"), bytes);
    String message = refused(() -> backup(9));
    assertTrue(message.contains("damaged") || message.contains("malformed"), message);
    assertEquals(before, SomeFolder.files(backups));
  }

  @Test
  void aPieceThatRottedIsWrittenAnew() throws IOException {
    backup(9);
    Path piece = chunks(backups).get(3);
    byte[] bytes = Files.readAllBytes(piece);
    bytes[bytes.length / 2] ^= 1;
    Files.write(piece, bytes);
    assertEquals(1, new BackupCheck(BackupProgress.NONE).all(backups).getFirst().problems().size());
    backup(9);
    new BackupCheck(BackupProgress.NONE)
        .all(backups)
        .forEach(one -> assertEquals(List.of(), one.problems()));
  }

  @Test
  void oneThatWasBrokenOffIsNoneAndHarmsNone() throws IOException {
    Backup.Made first = backup(9);
    BackupProgress crash =
        (what, done, total) -> {
          if (what.equals("Reading back")) {
            throw new IllegalStateException("the power went");
          }
        };
    try (SqliteRecord record = SomeFolder.open(index)) {
      SomeFolder.put(record, 300, 320);
    }
    Map<Path, String> before = SomeFolder.files(backups);
    assertThrows(
        IllegalStateException.class, () -> new Backup(index, NOON, crash).into(backups, 9));
    assertEquals(before, SomeFolder.files(backups));
    Files.createDirectories(backups.resolve("unfinished"));
    Files.writeString(backups.resolve("unfinished").resolve("record.db"), "half");
    Files.writeString(backups.resolve("2027-01-01T000000Z.backup.new"), "half");
    assertEquals(List.of(first.name(), first.name() + ".1"), backup(9).all());
  }

  @Test
  void placesThatAreNotForBackupsAreRefused() throws IOException {
    assertTrue(refused(() -> backupInto(index.resolve("b"), 1)).contains("inside"));
    assertFalse(Files.exists(index.resolve("b")));
    Path full = Files.createDirectories(temporary.resolve("full"));
    Files.writeString(full.resolve("letter"), "mine");
    assertTrue(refused(() -> backupInto(full, 1)).contains("other things"));
    Path empty = temporary.resolve("empty");
    assertTrue(
        refused(() -> new Backup(empty, NOON, BackupProgress.NONE).into(backups, 1))
            .contains("no record"));
    assertFalse(Files.exists(empty));
  }

  @Test
  void twoAtATimeDoNotMix() throws IOException {
    backup(9);
    try (BackupFolder busy = BackupFolder.forWriting(backups)) {
      assertTrue(refused(() -> backup(9)).contains("Another process"), busy::toString);
    }
  }

  private static List<Path> chunks(Path backups) throws IOException {
    try (Stream<Path> files = Files.walk(backups.resolve("chunks"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
