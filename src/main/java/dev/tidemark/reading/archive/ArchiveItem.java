package dev.tidemark.reading.archive;

/** Something in an archive. */
public sealed interface ArchiveItem {
  /** Its path in the archive, with slashes; in an archive within, {@code inner.zip!/name.md}. */
  String name();

  /** A file, unpacked. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  record File(String name, byte[] bytes) implements ArchiveItem {}

  /**
   * A file that can't be taken.
   *
   * @param code stable, as of a document that can't be read
   */
  record Refused(String name, String code, String detail) implements ArchiveItem {}

  /** No file: a link, a device. */
  record Skipped(String name, String reason) implements ArchiveItem {}
}
