package dev.tidemark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much room files take. */
final class FolderSize {
  private FolderSize() {}

  /** Bytes of all files below a folder whose names begin so; all of them where that is empty. */
  static long of(Path folder, String beginning) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
          .filter(Files::isRegularFile)
          .mapToLong(FolderSize::size)
          .sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
