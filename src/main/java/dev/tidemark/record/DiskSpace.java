package dev.tidemark.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** What SQLite leaves to us about the disk below it. */
final class DiskSpace {
  private static final long TOO_LITTLE = 1024 * 1024;

  private DiskSpace() {}

  /** Makes durable that a folder, and the new files in it, are there at all. */
  static void keepName(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    force(folder);
    if (parent != null) {
      force(parent);
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException notOurs) {
      // Some systems let nobody open a folder, and a parent need not be readable.
      System.getLogger(DiskSpace.class.getName())
          .log(System.Logger.Level.DEBUG, "not made durable: " + folder, notOurs);
    }
  }

  /** Tells a full disk from other faults: SQLite reports some full disks as plain I/O errors. */
  static boolean isUsedUp(Path file, SQLException failure) {
    if (RecordDatabase.isFull(failure)) {
      return true;
    }
    return !hasRoom(file);
  }

  /** Whether more than a little can be written beside a file, as far as the system tells. */
  static boolean hasRoom(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return folder == null || Files.getFileStore(folder).getUsableSpace() >= TOO_LITTLE;
    } catch (IOException unknown) {
      return true;
    }
  }
}
