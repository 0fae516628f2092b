package dev.tidemark.reading.archive;

import dev.tidemark.reading.archive.MeteredStream.OverBudgetException;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip archive whose directory is missing or broken, as when a download stopped, in
 * the order of their bytes. The end is always an error.
 */
final class ZipStreamEntries implements Entries {
  private final ZipArchiveInputStream zip;
  private final Budget budget;
  private final Exception why;

  private ZipStreamEntries(ZipArchiveInputStream zip, Budget budget, Exception why) {
    this.zip = zip;
    this.budget = budget;
    this.why = why;
  }

  static ZipStreamEntries open(ArchiveSource source, Budget budget, Exception why)
      throws ArchiveException {
    try {
      return new ZipStreamEntries(
          new ZipArchiveInputStream(source.stream(), EntryNames.ofOldZips().name(), true, false),
          budget,
          why);
    } catch (IOException unreadable) {
      throw broken(unreadable);
    }
  }

  @Override
  public @Nullable ArchiveItem next() throws ArchiveException {
    try {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null) {
        budget.entry();
        if (!entry.isDirectory()) {
          return item(entry);
        }
        entry = zip.getNextEntry();
      }
    } catch (OverBudgetException over) {
      throw over.reason();
    } catch (IOException | RuntimeException end) {
      throw broken(end);
    }
    throw broken(why);
  }

  private ArchiveItem item(ZipArchiveEntry entry) throws IOException, ArchiveException {
    String name = entry.getName();
    int most = budget.limits().entryBytes();
    if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
      return new ArchiveItem.Refused(
          name, ArchiveException.BROKEN, "The entry can't be unpacked without the directory.");
    }
    byte[] bytes = zip.readNBytes(most + 1);
    budget.expanded(bytes.length);
    budget.ratio(bytes.length, Math.max(1, zip.getCompressedCount()));
    if (bytes.length > most) {
      throw new ArchiveException(
          ArchiveException.LIMIT,
          "The archive is cut off or damaged, and an entry is too large: " + name);
    }
    return new ArchiveItem.File(name, bytes);
  }

  private static ArchiveException broken(Exception end) {
    return new ArchiveException(
        ArchiveException.BROKEN,
        "The archive is damaged or cut off; what stands before that is read: " + end.getMessage(),
        end);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
