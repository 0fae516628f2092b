package dev.tidemark.record;

import dev.tidemark.article.Article;
import java.util.List;

/**
 * An article as it was stated, with the references that it gives; each becomes an article of its
 * own and a link.
 */
public record StatedArticle(Article article, List<Article> references) {
  public StatedArticle {
    references = List.copyOf(references);
  }
}
