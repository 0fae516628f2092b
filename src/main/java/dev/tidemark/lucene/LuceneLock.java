package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps every other process from opening an index for writing, without a look at it. */
public final class LuceneLock {
  private LuceneLock() {}

  /**
   * Takes it, until closed.
   *
   * @param folder made when missing
   * @return empty when another process has it
   * @throws EngineUnavailableException when the folder can't be used
   */
  public static Optional<Closeable> take(Path folder) {
    try {
      return LuceneFolder.lock(folder, "", 0).map(locked -> (Closeable) locked);
    } catch (IOException unusable) {
      throw new EngineUnavailableException(
          "The index folder " + folder + " can't be used: " + unusable.getMessage(), unusable);
    }
  }
}
