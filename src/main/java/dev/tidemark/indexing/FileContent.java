package dev.tidemark.indexing;

import dev.tidemark.reading.Reading;
import dev.tidemark.reading.archive.ArchiveException;
import dev.tidemark.reading.archive.ArchiveFormat;
import dev.tidemark.reading.archive.ArchiveSource;
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

  /**
   * An archive; its entries are not read yet.
   *
   * @param entries reads them
   * @param refused why nothing of it is to be taken; null when it may be opened
   */
  record Archive(
      FileTree.FoundFile file,
      SourceState state,
      ArchiveSource source,
      ArchiveFormat format,
      FileReader entries,
      @Nullable ArchiveException refused)
      implements FileContent {}
}
