package dev.tidemark.record;

/**
 * The bytes of a file in quarantine.
 *
 * @param shownPath how articles name the file in their origin
 * @param bytes the file's, from its start
 * @param size of the whole file; more than {@code bytes} holds when it was too long to keep
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record QuarantinedDocument(String shownPath, byte[] bytes, long size) {
  /** Whether the file was kept as a whole. */
  public boolean whole() {
    return size == bytes.length;
  }
}
