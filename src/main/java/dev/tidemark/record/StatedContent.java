package dev.tidemark.record;

import java.util.List;

/** A stated article in the form that is stored. */
record StatedContent(ArticleContent article, List<ArticleContent> references) {
  static StatedContent of(StatedArticle stated) {
    return new StatedContent(
        ArticleContent.of(stated.article()),
        stated.references().stream().map(ArticleContent::of).toList());
  }

  long bytes() {
    long bytes = article.document().length;
    for (ArticleContent reference : references) {
      bytes += reference.document().length;
    }
    return bytes;
  }
}
