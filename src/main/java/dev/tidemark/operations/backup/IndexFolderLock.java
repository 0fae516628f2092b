package dev.tidemark.operations.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps servers and commands from taking an index folder. */
public interface IndexFolderLock {
  /**
   * Takes it for this process alone, until closed.
   *
   * @return empty when another process has it
   */
  Optional<Closeable> take(Path indexFolder) throws IOException;
}
