package dev.tidemark.operations;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds out, after a failed write, whether the disk takes writes again: by writing to it. */
final class DiskProbe {
  private static final System.Logger LOG = System.getLogger(DiskProbe.class.getName());
  private static final int BYTES = 1 << 20;

  private final Path file;

  DiskProbe(Path folder) {
    file = folder.resolve(".probe");
  }

  /** Whether a megabyte can be written and is then on disk; nothing of it stays. */
  boolean succeeds() {
    try {
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      } finally {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException stillNot) {
      LOG.log(Level.DEBUG, "the disk takes no writes", stillNot);
      return false;
    }
  }
}
