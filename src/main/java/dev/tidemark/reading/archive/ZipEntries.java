package dev.tidemark.reading.archive;

import dev.tidemark.reading.archive.MeteredStream.OverBudgetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip archive by its directory at the end, which decides; what stands before each
 * entry is not believed. Everything that can be told from the directory is checked before the first
 * entry is given.
 */
final class ZipEntries implements Entries {
  private final ZipFile zip;
  private final Budget budget;
  private final Iterator<ZipArchiveEntry> entries;

  private ZipEntries(ZipFile zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
    entries = zip.getEntries().asIterator();
  }

  static Entries open(ArchiveSource source, Budget budget) throws ArchiveException {
    try {
      BudgetedChannel channel = new BudgetedChannel(source.channel(), budget.limits());
      ZipFile zip = directory(channel);
      channel.release();
      try {
        ZipDirectory.check(zip, budget);
      } catch (ArchiveException | IOException | RuntimeException refused) {
        zip.close();
        throw refused;
      }
      return new ZipEntries(zip, budget);
    } catch (OverBudgetException over) {
      throw over.reason();
    } catch (IOException | RuntimeException noDirectory) {
      return ZipStreamEntries.open(source, budget, noDirectory);
    }
  }

  private static ZipFile directory(BudgetedChannel channel) throws IOException {
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(channel)
          .setCharset(EntryNames.ofOldZips())
          .setUseUnicodeExtraFields(true)
          .setIgnoreLocalFileHeader(true)
          .get();
    } catch (IOException failed) {
      channel.close();
      if (failed.getCause() instanceof OverBudgetException over) {
        throw over;
      }
      throw failed;
    }
  }

  @Override
  public @Nullable ArchiveItem next() throws ArchiveException {
    while (entries.hasNext()) {
      ZipArchiveEntry entry = entries.next();
      budget.entry();
      if (!entry.isDirectory()) {
        return item(entry);
      }
    }
    return null;
  }

  private ArchiveItem item(ZipArchiveEntry entry) throws ArchiveException {
    String name = name(entry);
    if (entry.isUnixSymlink()) {
      return new ArchiveItem.Skipped(name, "a link in an archive, not followed");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return new ArchiveItem.Refused(
          name, ArchiveException.ENCRYPTED, "The entry is encrypted; give it without a password.");
    }
    if (entry.getSize() > budget.limits().entryBytes()) {
      return tooLarge(name, budget.limits());
    }
    if (!zip.canReadEntryData(entry)) {
      return broken(name, "it is packed in a way that is not read");
    }
    budget.expanded(entry.getSize());
    return unpack(entry, name);
  }

  private ArchiveItem unpack(ZipArchiveEntry entry, String name) {
    int size = (int) entry.getSize();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in == null ? new byte[0] : in.readNBytes(size + 1);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return bytes.length == size && sum.getValue() == entry.getCrc()
          ? new ArchiveItem.File(name, bytes)
          : broken(name, "its bytes are not those that were packed");
    } catch (IOException | RuntimeException damaged) {
      return broken(name, String.valueOf(damaged.getMessage()));
    }
  }

  private static String name(ZipArchiveEntry entry) {
    boolean declared =
        entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
            || entry.getGeneralPurposeBit().usesUTF8ForNames();
    String utf8 = declared ? null : EntryNames.utf8(entry.getRawName());
    return utf8 == null ? entry.getName() : utf8;
  }

  private static ArchiveItem broken(String name, String why) {
    return new ArchiveItem.Refused(
        name, ArchiveException.BROKEN, "The entry can't be unpacked: " + why);
  }

  static ArchiveItem tooLarge(String name, ArchiveLimits limits) {
    return new ArchiveItem.Refused(
        name,
        "too_large",
        String.format(
            Locale.ROOT,
            "An entry of an archive has at most %,d bytes; unpack this one and index the file.",
            limits.entryBytes()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
