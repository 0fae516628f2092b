package dev.tidemark.record;

import dev.tidemark.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What SQLite leaves to us about the disk below it. */
final class DiskSpace {
  private static final long TOO_LITTLE = 1024 * 1024;

  private DiskSpace() {}

  /** Makes durable that a folder, and the new files in it, are there at all. */
  static void keepName(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    OwnFiles.force(folder);
    if (parent != null) {
      OwnFiles.force(parent);
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
