package dev.tidemark.operations.backup;

import dev.tidemark.record.RecordFacts;
import java.time.Instant;
import java.util.List;

/**
 * What one backup is made of.
 *
 * @param name of the backup, in the order of time
 * @param record what its record says of itself
 */
record BackupManifest(String name, Instant made, RecordFacts record, List<StoredFile> files) {
  BackupManifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the index folder.
   *
   * @param sha256 over all of it
   * @param chunks the same of each piece, in order
   */
  record StoredFile(String name, long size, String sha256, List<String> chunks) {
    StoredFile {
      chunks = List.copyOf(chunks);
    }
  }

  long bytes() {
    return files.stream().mapToLong(StoredFile::size).sum();
  }
}
