package dev.tidemark.operations.backup;

import dev.tidemark.files.OwnFiles;
import dev.tidemark.record.RestoredRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is in an index folder aside and something else in its place, so that whoever is
 * interrupted anywhere can go on: a note says what is done, and nobody opens the folder while it is
 * there. The folder itself stays, it may be where a disk is mounted.
 */
final class Exchange {
  private static final String FRESH = "restore-new";
  private static final String ASIDE = "before-restore-";
  private static final String OUT = "out ";
  private static final String IN = "in ";

  private final Path folder;
  private final Path note;

  Exchange(Path folder) {
    this.folder = folder;
    this.note = folder.resolve(RestoredRecord.UNFINISHED);
  }

  /** Where what is to take the place is made ready, on the same disk. */
  Path emptyFolder() throws IOException {
    Path fresh = folder.resolve(FRESH);
    OwnFiles.removeAll(fresh);
    OwnFiles.folder(fresh);
    return fresh;
  }

  boolean isUnfinished() {
    return Files.exists(note);
  }

  /**
   * Exchanges, once what is fresh is whole and on disk.
   *
   * @param name of the folder for what was there, after a word that says what it is
   * @return that folder; null when nothing was there
   */
  @Nullable Path begin(String name) throws IOException {
    String aside = ASIDE + name;
    for (int i = 2; Files.exists(folder.resolve(aside)); i++) {
      aside = ASIDE + name + "." + i;
    }
    note(OUT + aside);
    return finish();
  }

  /** Goes on where it was interrupted, to the end. */
  @Nullable Path finish() throws IOException {
    String noted = Files.readString(note).strip();
    boolean out = noted.startsWith(OUT);
    String name = noted.substring(out ? OUT.length() : IN.length());
    Path aside = folder.resolve(name);
    if (out) {
      moveOut(aside);
      note(IN + name);
    }
    for (Path file : entries(folder.resolve(FRESH), any -> true)) {
      OwnFiles.move(file, folder.resolve(file.getFileName()));
    }
    OwnFiles.removeAll(folder.resolve(FRESH));
    OwnFiles.force(folder);
    Files.delete(note);
    OwnFiles.force(folder);
    return Files.exists(aside) ? aside : null;
  }

  private void moveOut(Path aside) throws IOException {
    for (Path file : entries(folder, Exchange::isOld)) {
      OwnFiles.folder(aside);
      OwnFiles.move(file, aside.resolve(file.getFileName()));
    }
    if (Files.exists(aside)) {
      OwnFiles.force(aside);
    }
    OwnFiles.force(folder);
  }

  private static boolean isOld(Path file) {
    String name = file.getFileName().toString();
    return !name.equals(FRESH)
        && !name.startsWith(RestoredRecord.UNFINISHED)
        && !name.startsWith(ASIDE)
        && !holdsLocksAlone(file);
  }

  /** Made by taking the lock of a folder that was empty. */
  private static boolean holdsLocksAlone(Path folder) {
    try {
      return Files.isDirectory(folder)
          && entries(folder, file -> !file.getFileName().toString().endsWith(".lock")).isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).toList();
    }
  }

  private void note(String text) throws IOException {
    OwnFiles.write(note, text.getBytes(StandardCharsets.UTF_8));
  }
}
