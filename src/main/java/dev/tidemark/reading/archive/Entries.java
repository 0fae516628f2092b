package dev.tidemark.reading.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of one archive, in order. For one thread. */
interface Entries extends AutoCloseable {

  /**
   * The next entry, folders left out; its name is as it is written.
   *
   * @return null after the last
   * @throws ArchiveException when the rest can't be read
   */
  @Nullable ArchiveItem next() throws ArchiveException;

  @Override
  void close() throws IOException;

  /** Opens an archive of that kind. */
  static Entries open(ArchiveSource source, ArchiveFormat format, Budget budget)
      throws ArchiveException {
    return switch (format) {
      case ZIP -> ZipEntries.open(source, budget);
      case TAR -> TarEntries.open(source, false, budget);
      case TAR_GZIP -> TarEntries.open(source, true, budget);
    };
  }
}
