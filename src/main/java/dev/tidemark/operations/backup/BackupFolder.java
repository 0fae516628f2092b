package dev.tidemark.operations.backup;

import dev.tidemark.files.OwnFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of backups: a list of contents for each, and the pieces that they share. What is no list
 * of contents, whole and under its name, is no backup.
 */
final class BackupFolder implements Closeable {
  private static final String ENDING = ".backup";
  private static final String ABOUT = "ABOUT-THESE-BACKUPS";
  private static final String LOCK = "lock";
  private static final String ABOUT_TEXT =
      """
      Backups of a Tidemark index folder. Each NAME.backup lists what one is made of; the pieces are
      in chunks/, compressed with gzip, named after the SHA-256 of what they hold, shared by all.
      They contain keys: keep this folder private. To restore: tidemark restore THIS-FOLDER
      """;

  private final Path root;
  private final FileChannel channel;

  private BackupFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** A folder to add to, made where there is none; nobody else works on it meanwhile. */
  static BackupFolder forWriting(Path root) throws IOException {
    if (Files.exists(root) && !isBackupFolder(root) && !isEmpty(root)) {
      throw new BackupException(
          root + " holds other things: choose an empty or new folder for backups.");
    }
    OwnFiles.folder(root);
    OwnFiles.folder(root.resolve("chunks"));
    if (!isBackupFolder(root)) {
      OwnFiles.write(root.resolve(ABOUT), ABOUT_TEXT.getBytes(StandardCharsets.UTF_8));
    }
    Path lock = root.resolve(LOCK);
    if (!Files.exists(lock)) {
      OwnFiles.file(lock);
    }
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    return locked(new BackupFolder(root, channel), false);
  }

  /** A folder to read from; nobody changes it meanwhile. */
  static BackupFolder forReading(Path root) throws IOException {
    if (!isBackupFolder(root) || !Files.exists(root.resolve(LOCK))) {
      throw new BackupException("There are no backups in " + root + ".");
    }
    FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.READ);
    return locked(new BackupFolder(root, channel), true);
  }

  private static BackupFolder locked(BackupFolder folder, boolean shared) throws IOException {
    if (lock(folder.channel, shared) == null) {
      folder.close();
      throw new BackupException(
          "Another process works on the backups in " + folder.root + ": wait until it has ended.");
    }
    return folder;
  }

  private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return null;
    }
  }

  private static boolean isBackupFolder(Path root) {
    return Files.exists(root.resolve(ABOUT));
  }

  private static boolean isEmpty(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.findAny().isEmpty();
    }
  }

  Chunks chunks() {
    return new Chunks(root.resolve("chunks"));
  }

  /** For a backup that is being made; what was left there by one that was broken off is gone. */
  Path emptyWorkFolder() throws IOException {
    Path work = workFolder();
    OwnFiles.removeAll(work);
    OwnFiles.folder(work);
    return work;
  }

  Path workFolder() {
    return root.resolve("unfinished");
  }

  /** The names of all backups, the oldest first. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  /**
   * One of them.
   *
   * @throws BackupException when it is none of them, or damaged
   */
  BackupManifest manifest(String name) throws IOException {
    if (!names().contains(name)) {
      throw new BackupException(
          "There is no backup " + name + " in " + root + "; there are: " + names() + ".");
    }
    return ManifestText.read(name, Files.readString(root.resolve(name + ENDING)));
  }

  /** From now on it is a backup. */
  void add(BackupManifest manifest) throws IOException {
    byte[] text = ManifestText.of(manifest).getBytes(StandardCharsets.UTF_8);
    OwnFiles.write(root.resolve(manifest.name() + ENDING), text);
  }

  /** Removes all but the newest, and the pieces that only those had; returns how many. */
  int keepNewest(int count) throws IOException {
    List<String> names = names();
    List<String> old = names.subList(0, Math.max(0, names.size() - count));
    if (old.isEmpty()) {
      return 0;
    }
    Set<String> wanted = new HashSet<>();
    for (String kept : names.subList(old.size(), names.size())) {
      manifest(kept).files().forEach(file -> wanted.addAll(file.chunks()));
    }
    for (String name : old) {
      Files.deleteIfExists(root.resolve(name + ENDING));
    }
    OwnFiles.force(root);
    chunks().removeAllBut(wanted);
    return old.size();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
