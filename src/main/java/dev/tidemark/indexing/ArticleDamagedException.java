package dev.tidemark.indexing;

/** An article that is there can't be given: the record does not hold what was written. */
public final class ArticleDamagedException extends RuntimeException {
  private final String id;

  public ArticleDamagedException(String id, Throwable cause) {
    super(cause.getMessage(), cause);
    this.id = id;
  }

  /** Of the article. */
  public String id() {
    return id;
  }
}
