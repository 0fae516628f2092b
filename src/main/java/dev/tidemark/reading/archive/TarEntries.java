package dev.tidemark.reading.archive;

import dev.tidemark.reading.archive.MeteredStream.OverBudgetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a tar archive, as they come. */
final class TarEntries implements Entries {
  /** Long names and other facts of an entry stand before it, as long as it likes. */
  private static final long HEADERS = 1024L * 1024;

  private final MeteredStream metered;
  private final TarArchiveInputStream tar;
  private final Budget budget;
  private final byte[] away = new byte[64 * 1024];
  private @Nullable TarArchiveEntry current;

  private TarEntries(MeteredStream metered, TarArchiveInputStream tar, Budget budget) {
    this.metered = metered;
    this.tar = tar;
    this.budget = budget;
  }

  static TarEntries open(ArchiveSource source, boolean gzip, Budget budget)
      throws ArchiveException {
    try {
      CountedStream packed = new CountedStream(source.stream());
      InputStream unpacked = gzip ? new GZIPInputStream(packed, 64 * 1024) : packed;
      MeteredStream metered = new MeteredStream(unpacked, budget, packed::count);
      return new TarEntries(
          metered, new TarArchiveInputStream(metered, StandardCharsets.UTF_8.name()), budget);
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  @Override
  public @Nullable ArchiveItem next() throws ArchiveException {
    try {
      leave();
      TarArchiveEntry entry = nextFile();
      if (entry == null) {
        return null;
      }
      budget.entry();
      return item(entry);
    } catch (OverBudgetException over) {
      throw over.reason();
    } catch (IOException | IllegalArgumentException broken) {
      throw broken(broken);
    }
  }

  private @Nullable TarArchiveEntry nextFile() throws IOException, ArchiveException {
    do {
      metered.allow(HEADERS);
      current = tar.getNextEntry();
      if (current != null && current.isDirectory()) {
        budget.entry();
      }
    } while (current != null && current.isDirectory());
    return current;
  }

  /** Skips what is left of the current entry. */
  private void leave() throws IOException {
    if (current == null) {
      return;
    }
    metered.allow(Long.MAX_VALUE);
    if (!current.isSparse()) {
      int read = 0;
      while (read >= 0) {
        read = tar.read(away);
      }
    }
  }

  private ArchiveItem item(TarArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (entry.isSymbolicLink() || entry.isLink()) {
      return new ArchiveItem.Skipped(name, "a link in an archive, not followed");
    }
    if (isDevice(entry) || !entry.isFile() || entry.isSparse()) {
      return new ArchiveItem.Skipped(name, "not a regular file");
    }
    if (entry.getSize() > budget.limits().entryBytes()) {
      return ZipEntries.tooLarge(name, budget.limits());
    }
    metered.allow(Long.MAX_VALUE);
    return new ArchiveItem.File(name, tar.readNBytes((int) entry.getSize()));
  }

  private static boolean isDevice(TarArchiveEntry entry) {
    return entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
  }

  private static ArchiveException broken(Exception broken) {
    return new ArchiveException(
        ArchiveException.BROKEN,
        "The archive is damaged or cut off; what stands before that is read: "
            + broken.getMessage(),
        broken);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
