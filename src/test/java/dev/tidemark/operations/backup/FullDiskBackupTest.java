package dev.tidemark.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.faults.MountedDisk;
import dev.tidemark.record.SqliteRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk for backups runs full anywhere in one: it says so, and those before are as they were.
 */
@Tag(Nightly.TAG)
class FullDiskBackupTest {
  @TempDir Path temporary;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theBackupsBeforeStaySoundAndTheNextOneIsMadeOnceThereIsRoom() throws IOException {
    System.out.println("FullDiskBackupTest seed " + seed);
    Path index = temporary.resolve("index");
    SomeFolder.make(index, 200);
    try (MountedDisk disk =
        MountedDisk.at(temporary.resolve("disk"), "24m", FullDiskBackupTest.class)) {
      Path backups = disk.folder().resolve("backups");
      backup(index, backups);
      int refused = 0;
      for (int round = 0; round < Nightly.rounds(4, 200); round++) {
        try (SqliteRecord record = SomeFolder.open(index)) {
          SomeFolder.put(record, 200 + round, 201 + round);
        }
        Map<Path, String> before = SomeFolder.files(backups);
        long room = random.nextInt((int) (1.3 * Files.size(index.resolve("record.db"))));
        Path filler = fill(disk.folder(), room);
        if (room < Files.size(index.resolve("record.db"))) {
          String told =
              String.valueOf(
                  assertThrows(BackupException.class, () -> backup(index, backups)).getMessage());
          assertTrue(told.contains("room left"), () -> told + ", seed " + seed);
          assertEquals(before, SomeFolder.files(backups), "seed " + seed);
          refused++;
        }
        Files.delete(filler);
        Backup.Made made = backup(index, backups);
        assertEquals(201 + round, made.articles());
        assertSound(backups);
      }
      System.out.println("FullDiskBackupTest: " + refused + " backups met a full disk");
    }
  }

  private static Backup.Made backup(Path index, Path backups) {
    return new Backup(index, Clock.systemUTC(), BackupProgress.NONE).into(backups, 4);
  }

  private static void assertSound(Path backups) {
    for (BackupCheck.Looked one : new BackupCheck(BackupProgress.NONE).all(backups)) {
      assertEquals(List.of(), one.problems());
    }
  }

  /** Leaves that much room. */
  private static Path fill(Path disk, long room) throws IOException {
    Path filler = disk.resolve("filler");
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(filler, new byte[Math.toIntExact(Math.max(0, free - room))]);
    return filler;
  }
}
