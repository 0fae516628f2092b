package dev.tidemark.reading;

import dev.tidemark.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article found in a document.
 *
 * @param line where it starts, from 1
 * @param related references that it gives, each an article of kind reference with its own id
 * @param notices what was ignored, in sentences: unknown fields, values that Tidemark finds out
 *     itself
 * @param statedId the {@code id} that a JSON object gave, as it stands; the article's own id does
 *     not follow from it. Null when none was given
 * @param guid what a feed calls this entry as long as it lives, whatever becomes of its address,
 *     title or text; it means something only within that feed. Null outside feeds and where an
 *     entry has none
 */
public record ReadArticle(
    int line,
    Article article,
    List<Article> related,
    List<String> notices,
    @Nullable String statedId,
    @Nullable String guid) {
  public ReadArticle {
    related = List.copyOf(related);
    notices = List.copyOf(notices);
  }

  /** An article whose document states no id. */
  public ReadArticle(int line, Article article, List<Article> related, List<String> notices) {
    this(line, article, related, notices, null, null);
  }

  /** An article that is no entry of a feed. */
  public ReadArticle(
      int line,
      Article article,
      List<Article> related,
      List<String> notices,
      @Nullable String statedId) {
    this(line, article, related, notices, statedId, null);
  }
}
