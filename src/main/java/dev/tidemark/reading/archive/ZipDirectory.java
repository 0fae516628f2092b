package dev.tidemark.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What the directory of a zip archive tells before anything is unpacked. */
final class ZipDirectory {
  /** The least that stands before the bytes of an entry. */
  private static final int LOCAL_HEADER = 30;

  private ZipDirectory() {}

  static void check(ZipFile zip, Budget outer) throws ArchiveException, IOException {
    Budget budget = outer.copy();
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    boolean open = false;
    long unpacked = 0;
    long packed = 0;
    for (ZipArchiveEntry entry : entries) {
      budget.entry();
      if (ArchiveFormat.marksDocument(entry.getName())) {
        throw new ArchiveException(
            "type_mismatch", "The content is an office document or a program, not text.");
      }
      open |= !entry.isDirectory() && !entry.getGeneralPurposeBit().usesEncryption();
      unpacked += entry.getSize();
      packed += entry.getCompressedSize();
      budget.expanded(entry.getSize());
      budget.ratio(entry.getSize(), entry.getCompressedSize());
    }
    budget.ratio(unpacked, packed);
    if (!open && entries.stream().anyMatch(e -> e.getGeneralPurposeBit().usesEncryption())) {
      throw new ArchiveException(
          ArchiveException.ENCRYPTED, "The archive is encrypted; give it without a password.");
    }
    checkOverlaps(zip);
  }

  /** Entries that share bytes unpack to far more than they look like. */
  private static void checkOverlaps(ZipFile zip) throws ArchiveException, IOException {
    long end = 0;
    Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      long start;
      try (InputStream opened = zip.getRawInputStream(entry)) {
        start = opened == null ? -1 : entry.getDataOffset();
      }
      if (start - LOCAL_HEADER < end) {
        throw new ArchiveException(
            ArchiveException.BROKEN,
            "The archive is refused: its entries overlap, as in an archive bomb.");
      }
      end = start + entry.getCompressedSize();
    }
  }
}
