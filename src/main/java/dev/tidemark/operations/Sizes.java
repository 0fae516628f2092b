package dev.tidemark.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bytes on the disk of the index folder; -1 for what can't be told.
 *
 * @param record with its journal
 * @param index of the engine
 * @param free left to this user
 */
record Sizes(long record, long index, long free) {
  static final Sizes UNKNOWN = new Sizes(-1, -1, -1);
  private static final System.Logger LOG = System.getLogger(Sizes.class.getName());

  static Sizes of(Path folder) {
    return new Sizes(record(folder), below(folder.resolve("lucene")), free(folder));
  }

  private static long record(Path folder) {
    long bytes = 0;
    for (String file : List.of("record.db", "record.db-wal")) {
      bytes += Math.max(0, size(folder.resolve(file)));
    }
    return bytes;
  }

  private static long below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> Math.max(0, size(file))).sum();
    } catch (IOException | UncheckedIOException changing) {
      LOG.log(Level.DEBUG, "not measured: " + folder, changing);
      return -1;
    }
  }

  /** Files come and go while they are counted. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      LOG.log(Level.TRACE, "not measured: " + file, gone);
      return -1;
    }
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      LOG.log(Level.DEBUG, "not measured: " + folder, unknown);
      return -1;
    }
  }
}
