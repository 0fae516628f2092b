package dev.tidemark.indexing;

import dev.tidemark.reading.Reading;
import dev.tidemark.record.Original;
import dev.tidemark.record.QuarantinedDocument;
import dev.tidemark.record.SourceState;
import org.jspecify.annotations.Nullable;

/** What was found at a path. */
sealed interface FileContent {
  FileTree.FoundFile file();

  /** The same bytes as last time. */
  record Unchanged(FileTree.FoundFile file) implements FileContent {}

  /** Not read, for this reason. */
  record Unreachable(FileTree.FoundFile file, String reason) implements FileContent {}

  /**
   * Read as a whole.
   *
   * @param document its bytes if some of it can't be read; null otherwise
   * @param original what its articles were read from; null where there are none
   */
  record Read(
      FileTree.FoundFile file,
      Reading reading,
      SourceState state,
      @Nullable QuarantinedDocument document,
      @Nullable Original original)
      implements FileContent {}

  /** An article a line, too long to be held; not read yet. */
  record Lines(FileTree.FoundFile file, SourceState state) implements FileContent {}
}
