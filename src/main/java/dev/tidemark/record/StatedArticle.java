package dev.tidemark.record;

import dev.tidemark.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was stated, with the references that it gives; each becomes an article of its
 * own and a link.
 *
 * @param arrival how it came in; null when that is not to be told
 */
public record StatedArticle(Article article, List<Article> references, @Nullable Arrival arrival) {
  public StatedArticle {
    references = List.copyOf(references);
  }

  /** An article of which is not told how it came in. */
  public StatedArticle(Article article, List<Article> references) {
    this(article, references, null);
  }
}
