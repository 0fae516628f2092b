package dev.tidemark.record;

import dev.tidemark.article.Article;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the record holds it.
 *
 * @param hash SHA-256 in hexadecimal over everything stated, but not where it was found
 * @param accepted when this version was accepted
 * @param arrived how it came in; null for one from before this was kept
 * @param story as far as it is known yet
 * @param related links in both directions, by title, to articles that are there
 */
public record StoredArticle(
    Article article,
    String hash,
    long sequence,
    Instant accepted,
    @Nullable Arrived arrived,
    Story story,
    List<RelatedArticle> related) {
  public StoredArticle {
    related = List.copyOf(related);
  }
}
