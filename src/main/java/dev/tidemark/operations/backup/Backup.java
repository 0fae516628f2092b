package dev.tidemark.operations.backup;

import dev.tidemark.files.OwnFiles;
import dev.tidemark.operations.backup.BackupManifest.StoredFile;
import dev.tidemark.record.RecordCopy;
import dev.tidemark.record.RecordFacts;
import dev.tidemark.record.RecordFailureException;
import dev.tidemark.record.RecordInspection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a backup of an index folder, beside whoever writes there: of the record as it is at one
 * moment, the keys, and the topics. The search index is no part of it: it is built anew from the
 * record. What a backup before has is not copied again.
 */
public final class Backup {
  /** What lies beside the record and can't be derived from it. */
  private static final List<String> BESIDES = List.of("api-key", "cursor-key", "topics.yaml");

  private final Path indexFolder;
  private final Clock clock;
  private final BackupProgress progress;

  public Backup(Path indexFolder, Clock clock, BackupProgress progress) {
    this.indexFolder = indexFolder;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What was made.
   *
   * @param articles in its record
   * @param lastSequence of the last change in it
   * @param bytes of the files in the backup
   * @param newChunks pieces that no backup before had
   * @param newBytes that these take on disk
   * @param removed older backups
   * @param all names of the backups that are there now, the oldest first
   */
  public record Made(
      String name,
      long articles,
      long lastSequence,
      long bytes,
      int newChunks,
      long newBytes,
      int removed,
      List<String> all) {}

  /**
   * Makes one.
   *
   * @param keep how many backups stay, this one included; the oldest go once this one is whole
   * @throws BackupException when it can't be made; those before are as they were
   */
  public Made into(Path folder, int keep) {
    if (!RecordInspection.isIn(indexFolder)) {
      throw new BackupException("There is no record in " + indexFolder + ": nothing to back up.");
    }
    try {
      refuseInside(folder);
      try (BackupFolder backups = BackupFolder.forWriting(folder)) {
        return make(backups, keep);
      }
    } catch (IOException failed) {
      throw new BackupException(
          "The backup could not be made ("
              + failed.getMessage()
              + "). Check that "
              + folder
              + " has room left and may be written; the backups before are as they were.",
          failed);
    } catch (RecordFailureException failed) {
      throw new BackupException(
          failed.getMessage() + ". The backups before are as they were.", failed);
    }
  }

  private void refuseInside(Path folder) throws IOException {
    Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null && there.toRealPath().startsWith(indexFolder.toRealPath())) {
      throw new BackupException(
          "A backup inside the folder that it is of would be lost with it: choose another place.");
    }
  }

  private Made make(BackupFolder backups, int keep) throws IOException {
    Chunks chunks = backups.chunks();
    BackupManifest manifest = null;
    try {
      Path copy = OwnFiles.file(backups.emptyWorkFolder().resolve("record.db"));
      RecordCopy.make(indexFolder, copy, (done, all) -> progress.at("Copying", done, all));
      RecordFacts facts = checked(copy);
      List<StoredFile> files = new ArrayList<>();
      files.add(stored("record.db", copy, chunks));
      for (String name : BESIDES) {
        Path file = indexFolder.resolve(name);
        if (Files.exists(file)) {
          files.add(stored(name, file, chunks));
        }
      }
      chunks.secure(progress);
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      BackupManifest made = new BackupManifest(nextName(backups, now), now, facts, files);
      backups.add(made);
      manifest = made;
    } finally {
      if (manifest == null) {
        chunks.takeBack();
      }
      OwnFiles.removeAll(backups.workFolder());
    }
    int removed = backups.keepNewest(keep);
    return new Made(
        manifest.name(),
        manifest.record().articles(),
        manifest.record().lastSequence(),
        manifest.bytes(),
        chunks.freshCount(),
        chunks.freshBytes(),
        removed,
        backups.names());
  }

  private RecordFacts checked(Path copy) {
    progress.at("Checking the copy", 0, 1);
    try (RecordInspection record = RecordInspection.ofFile(copy)) {
      List<String> damages = record.damages();
      if (!damages.isEmpty()) {
        throw new BackupException(
            "The record in "
                + indexFolder
                + " is damaged ("
                + damages.getFirst()
                + "): no backup was made of it, those before are as they were. Restore one of them.");
      }
      List<String> changed =
          record.unreadable((done, all) -> progress.at("Reading the copy", done, all));
      if (!changed.isEmpty()) {
        throw new BackupException(
            "The record in "
                + indexFolder
                + " is damaged: "
                + String.join("; ", changed)
                + ". No backup was made of it, those before are as they were. "
                + "Send these again, or delete them and index their files again; or restore a backup.");
      }
      return record.facts();
    }
  }

  private StoredFile stored(String name, Path file, Chunks chunks) throws IOException {
    MessageDigest all = Sha256.digest();
    List<String> sums = new ArrayList<>();
    byte[] buffer = new byte[Chunks.SIZE];
    long total = Files.size(file);
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.readNBytes(buffer, 0, buffer.length);
          read > 0;
          read = in.readNBytes(buffer, 0, buffer.length)) {
        sums.add(chunks.keep(buffer, read));
        all.update(buffer, 0, read);
        size += read;
        progress.at("Keeping what is new", size, total);
      }
    }
    return new StoredFile(name, size, Sha256.text(all), sums);
  }

  private static String nextName(BackupFolder backups, Instant now) throws IOException {
    String name = now.toString().replace(":", "");
    List<String> before = backups.names();
    // The newest is the last by name, also where the clock was set back or two are of one second.
    return before.isEmpty() || name.compareTo(before.getLast()) > 0
        ? name
        : before.getLast() + ".1";
  }
}
