package dev.tidemark.record;

/** The record holds an article otherwise than it was written: a disk or memory has changed it. */
public final class DamagedArticleException extends RuntimeException {
  private final String id;

  public DamagedArticleException(String id) {
    super("Article " + id + " in the record is damaged: it is not what was written.");
    this.id = id;
  }

  /** Of the article. */
  public String id() {
    return id;
  }
}
