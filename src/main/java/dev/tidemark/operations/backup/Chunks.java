package dev.tidemark.operations.backup;

import dev.tidemark.files.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of files, each once, under the checksum of what it holds: a piece that did not change is
 * there already. For one thread.
 */
final class Chunks {
  /** A changed page of the record costs one of these; an unchanged record one name for each. */
  static final int SIZE = 64 * 1024;

  private static final String ENDING = ".gz";

  private final Path root;
  private final Set<String> sound = new HashSet<>();
  private final Map<String, Path> fresh = new LinkedHashMap<>();
  private long freshBytes;

  Chunks(Path root) {
    this.root = root;
  }

  /**
   * Keeps a piece unless it is there, and sound; one that is damaged is replaced.
   *
   * @return the checksum that it is found by
   */
  String keep(byte[] bytes, int length) throws IOException {
    String sum = Sha256.of(bytes, length);
    if (!sound.contains(sum)) {
      if (problem(sum) != null) {
        write(sum, bytes, length);
      }
      sound.add(sum);
    }
    return sum;
  }

  private void write(String sum, byte[] bytes, int length) throws IOException {
    Path file = file(sum);
    OwnFiles.folder(folder(sum));
    Path unfinished = OwnFiles.file(file.resolveSibling(sum + ".new"));
    boolean wasThere = Files.exists(file);
    try {
      try (OutputStream out = quick(Files.newOutputStream(unfinished))) {
        out.write(bytes, 0, length);
      }
      freshBytes += Files.size(unfinished);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    if (!wasThere) {
      fresh.put(sum, file);
    }
  }

  private static OutputStream quick(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, SIZE) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  /** Reads a piece into a buffer of {@link #SIZE}; returns how many bytes it has. */
  int read(String sum, byte[] buffer) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(sum)), SIZE)) {
      int length = in.readNBytes(buffer, 0, buffer.length);
      if (in.read() >= 0 || !Sha256.of(buffer, length).equals(sum)) {
        throw new IOException("it does not hold what it is named after");
      }
      return length;
    }
  }

  /** What is wrong with a piece; null when it can be restored from. */
  @Nullable String problem(String sum) {
    try {
      read(sum, new byte[SIZE]);
      return null;
    } catch (NoSuchFileException missing) {
      return root.relativize(file(sum)) + " is missing";
    } catch (IOException damaged) {
      return root.relativize(file(sum)) + " is damaged: " + damaged.getMessage();
    }
  }

  /** How many pieces were written, and their bytes on disk. */
  int freshCount() {
    return fresh.size();
  }

  long freshBytes() {
    return freshBytes;
  }

  /** Puts what was written on disk and reads it back. */
  void secure(BackupProgress progress) throws IOException {
    Set<Path> folders = new HashSet<>();
    long done = 0;
    for (Map.Entry<String, Path> written : fresh.entrySet()) {
      OwnFiles.force(written.getValue());
      folders.add(written.getValue().getParent());
      String problem = problem(written.getKey());
      if (problem != null) {
        throw new IOException(problem);
      }
      progress.at("Reading back", ++done, fresh.size());
    }
    for (Path folder : folders) {
      OwnFiles.force(folder);
    }
    OwnFiles.force(root);
  }

  /** Removes what was written: it became no backup. */
  void takeBack() throws IOException {
    for (Path written : fresh.values()) {
      Files.deleteIfExists(written);
    }
  }

  /** Removes what is not among these; returns how many. */
  int removeAllBut(Set<String> wanted) throws IOException {
    List<Path> unwanted = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !wanted.contains(sumOf(file)))
          .forEach(unwanted::add);
    }
    for (Path file : unwanted) {
      Files.deleteIfExists(file);
    }
    return unwanted.size();
  }

  private static String sumOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private Path file(String sum) {
    return folder(sum).resolve(sum + ENDING);
  }

  private Path folder(String sum) {
    return root.resolve(sum.substring(0, 2));
  }
}
