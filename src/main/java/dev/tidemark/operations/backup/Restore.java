package dev.tidemark.operations.backup;

import dev.tidemark.files.OwnFiles;
import dev.tidemark.operations.backup.BackupManifest.StoredFile;
import dev.tidemark.record.RecordFailureException;
import dev.tidemark.record.RecordInspection;
import dev.tidemark.record.RestoredRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup into an index folder that nothing runs on. Everything is written beside, and
 * checked, before it takes the place of what is there; that is put aside, never removed.
 */
public final class Restore {
  private final Path indexFolder;
  private final IndexFolderLock lock;
  private final Clock clock;
  private final BackupProgress progress;

  public Restore(Path indexFolder, IndexFolderLock lock, Clock clock, BackupProgress progress) {
    this.indexFolder = indexFolder;
    this.lock = lock;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What was done.
   *
   * @param name of the backup; null when a restore that was broken off before was finished
   * @param articles in its record
   * @param aside where what was there before is; null when nothing was
   */
  public record Restored(@Nullable String name, long articles, @Nullable Path aside) {}

  /**
   * Restores.
   *
   * @param name of the backup; null for the newest
   * @throws BackupException when it can't be; what was there is where it was
   */
  public Restored from(Path folder, @Nullable String name) {
    try (BackupFolder backups = BackupFolder.forReading(folder)) {
      List<String> names = backups.names();
      if (names.isEmpty()) {
        throw new BackupException("There are no backups in " + folder + ".");
      }
      BackupManifest manifest = backups.manifest(name == null ? names.getLast() : name);
      OwnFiles.folder(indexFolder);
      Optional<Closeable> taken = lock.take(indexFolder);
      if (taken.isEmpty() || RestoredRecord.isInUse(indexFolder)) {
        close(taken);
        throw new BackupException(
            "A server or another command works on " + indexFolder + ": stop it first.");
      }
      try {
        return exchange(manifest, backups.chunks());
      } finally {
        close(taken);
      }
    } catch (IOException | RecordFailureException failed) {
      throw new BackupException(
          "The restore failed ("
              + failed.getMessage()
              + "). Check that "
              + indexFolder
              + " has room left and may be written, then run it again.",
          failed);
    }
  }

  private static void close(Optional<Closeable> taken) throws IOException {
    if (taken.isPresent()) {
      taken.get().close();
    }
  }

  private Restored exchange(BackupManifest manifest, Chunks chunks) throws IOException {
    Exchange exchange = new Exchange(indexFolder);
    if (exchange.isUnfinished()) {
      Path aside = exchange.finish();
      try (RecordInspection record = RecordInspection.beside(indexFolder)) {
        return new Restored(null, record.facts().articles(), aside);
      }
    }
    Path fresh = exchange.emptyFolder();
    boolean whole = false;
    try {
      for (StoredFile file : manifest.files()) {
        write(file, fresh.resolve(file.name()), chunks);
      }
      check(manifest, fresh.resolve("record.db"));
      RestoredRecord.takeNewIdentity(fresh.resolve("record.db"));
      OwnFiles.force(fresh.resolve("record.db"));
      OwnFiles.force(fresh);
      whole = true;
    } finally {
      if (!whole) {
        OwnFiles.removeAll(fresh);
      }
    }
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    return new Restored(manifest.name(), manifest.record().articles(), exchange.begin(now));
  }

  private void write(StoredFile file, Path target, Chunks chunks) throws IOException {
    if (!target.getFileName().toString().equals(file.name())) {
      throw new BackupException("The backup names a file outside the folder: " + file.name());
    }
    MessageDigest all = Sha256.digest();
    byte[] buffer = new byte[Chunks.SIZE];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(OwnFiles.file(target))) {
      for (String chunk : file.chunks()) {
        int length = piece(chunk, buffer, chunks);
        out.write(buffer, 0, length);
        all.update(buffer, 0, length);
        size += length;
        progress.at("Restoring " + file.name(), size, file.size());
      }
    }
    if (size != file.size() || !Sha256.text(all).equals(file.sha256())) {
      throw new BackupException(file.name() + " of the backup is not what was kept.");
    }
    OwnFiles.force(target);
  }

  private static int piece(String chunk, byte[] buffer, Chunks chunks) throws IOException {
    String problem = chunks.problem(chunk);
    if (problem != null) {
      throw new BackupException(
          "The backup can't be restored: chunks/"
              + problem
              + ". Nothing was changed; try an older one (--at), or another copy of the backups.");
    }
    return chunks.read(chunk, buffer);
  }

  private void check(BackupManifest manifest, Path file) {
    progress.at("Checking the record", 0, 1);
    try (RecordInspection record = RecordInspection.ofFile(file)) {
      if (!record.damages().isEmpty() || !record.facts().equals(manifest.record())) {
        throw new BackupException(
            "The record of the backup " + manifest.name() + " is damaged. Nothing was changed.");
      }
    }
  }
}
