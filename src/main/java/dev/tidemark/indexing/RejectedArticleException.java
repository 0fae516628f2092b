package dev.tidemark.indexing;

import org.jspecify.annotations.Nullable;

/** An article that was not accepted; the message says what would be right. */
public final class RejectedArticleException extends RuntimeException {
  private final String code;
  private final int line;
  private final int column;
  private final @Nullable String field;

  /**
   * @param code stable, one of the contract: {@code invalid_json}, {@code invalid_article}, {@code
   *     precondition_failed}, {@code id_mismatch}, {@code unsupported_media_type} …
   * @param line from 1; 0 when unknown
   * @param column from 1; 0 when unknown
   * @param field the article's field at fault; null when it is none
   */
  public RejectedArticleException(
      String code, String message, int line, int column, @Nullable String field) {
    super(message);
    this.code = code;
    this.line = line;
    this.column = column;
    this.field = field;
  }

  public String code() {
    return code;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public @Nullable String field() {
    return field;
  }
}
