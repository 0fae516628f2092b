package dev.tidemark.operations.backup;

import java.util.Optional;

/** Index folders that no server runs on. */
final class FreeFolder {
  static final IndexFolderLock LOCK = folder -> Optional.of(() -> {});

  private FreeFolder() {}
}
