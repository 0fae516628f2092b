package dev.tidemark.access;

import dev.tidemark.files.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that is put aside when it is large: {@code name.1} is the one before, {@code
 * name.2} the one before that. Of several processes one at a time does so; another that still
 * writes to what was put aside loses nothing.
 *
 * @param most bytes of one file
 * @param kept how many are kept besides the one in use
 */
record RotatedFile(Path path, long most, int kept) {

  /**
   * The file in use, with room for so much more.
   *
   * @param open what was in use, closed where it is not any more; null for nothing
   */
  FileChannel current(@Nullable FileChannel open, int more) throws IOException {
    FileChannel channel = open;
    if (channel == null || !channel.isOpen() || channel.size() + more > most || !isInUse(channel)) {
      if (channel != null) {
        channel.close();
      }
      rotate(more);
      channel = open();
    }
    return channel;
  }

  /** Whether the path still leads to it: as large, which a file put aside and a new one are not. */
  private boolean isInUse(FileChannel channel) throws IOException {
    return Files.exists(path) && Files.size(path) == channel.size();
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            OwnFiles.ownerOnly(path));
    if (!endsInLine()) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    return channel;
  }

  private boolean endsInLine() throws IOException {
    try (FileChannel reading = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      long size = reading.size();
      return size == 0 || reading.read(last, size - 1) < 1 || last.get(0) == '\n';
    }
  }

  private void rotate(int more) throws IOException {
    if (!isFull(more)) {
      return;
    }
    Path lock = path.resolveSibling(path.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(
                lock,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnFiles.ownerOnly(lock));
        FileLock held = channel.lock()) {
      if (held.isValid() && isFull(more)) {
        putAside();
      }
    } catch (OverlappingFileLockException anotherOfThisProcessDoesSo) {
      // What is in use grows by a few lines more than it may.
      return;
    }
  }

  private boolean isFull(int more) throws IOException {
    return Files.isRegularFile(path) && Files.size(path) > 0 && Files.size(path) + more > most;
  }

  private void putAside() throws IOException {
    if (kept == 0) {
      Files.delete(path);
      return;
    }
    for (int i = kept - 1; i >= 1; i--) {
      if (Files.exists(aside(i))) {
        Files.move(aside(i), aside(i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(path, aside(1), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path aside(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }
}
