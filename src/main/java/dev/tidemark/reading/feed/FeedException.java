package dev.tidemark.reading.feed;

/** Says why a feed is not read. */
public final class FeedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String detail;
  private final int line;

  FeedException(String code, String detail, int line) {
    super(detail, null, false, false);
    this.code = code;
    this.detail = detail;
    this.line = line;
  }

  /** {@code xml_doctype}, {@code xml_error} or {@code too_large}. */
  public String code() {
    return code;
  }

  /** A sentence about the reason. */
  public String detail() {
    return detail;
  }

  /** From 1; 0 when it is the feed as a whole. */
  public int line() {
    return line;
  }
}
