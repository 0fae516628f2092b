package dev.tidemark.reading.archive;

/** An archive, or the rest of one, that can't be read. */
public final class ArchiveException extends Exception {
  /** Beyond one of the limits. */
  static final String LIMIT = "archive_limit";

  /** Damaged, cut off, or not what its directory says. */
  static final String BROKEN = "archive_broken";

  /** Needs a password. */
  static final String ENCRYPTED = "archive_encrypted";

  /** Entries with names that can't be taken. */
  static final String ENTRY = "archive_entry";

  private final String code;

  ArchiveException(String code, String detail) {
    super(detail);
    this.code = code;
  }

  ArchiveException(String code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  /** Stable: {@code archive_limit}, {@code archive_broken} … */
  public String code() {
    return code;
  }

  /** What is wrong, in a sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
