package dev.tidemark.indexing.watching;

import java.nio.file.Path;

/** Told what is found to have changed. */
public interface FileChanges {

  /** A file is new or another than before. */
  void changed(Path file, Stamp stamp);

  /** A file is not there any more. */
  void gone(Path file);
}
