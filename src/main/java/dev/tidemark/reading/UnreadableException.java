package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one document or line; never leaves this room. */
final class UnreadableException extends Exception {
  private final int line;
  private final int column;
  private final String code;
  private final String detail;
  private final @Nullable String field;

  private UnreadableException(
      int line, int column, String code, String detail, @Nullable String field) {
    super(detail, null, false, false);
    this.line = line;
    this.column = column;
    this.code = code;
    this.detail = detail;
    this.field = field;
  }

  static UnreadableException document(String code, String detail) {
    return new UnreadableException(0, 0, code, detail, null);
  }

  static UnreadableException at(int line, int column, String code, String detail) {
    return new UnreadableException(line, column, code, detail, null);
  }

  static UnreadableException field(int line, String field, String detail) {
    return new UnreadableException(line, 0, "invalid_article", detail, field);
  }

  int line() {
    return line;
  }

  String code() {
    return code;
  }

  Unreadable unreadable() {
    return new Unreadable(line, column, code, detail, field);
  }
}
