package dev.tidemark.article;

/** Whether we hold the article itself or only know of it. */
public enum ArticleKind {
  /** A published text with what its file told of it. */
  ARTICLE("article"),
  /**
   * Title, excerpt and address that another article gave as related; never replaces an {@link
   * #ARTICLE}.
   */
  REFERENCE("reference");

  private final String word;

  ArticleKind(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
