package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Region;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import dev.tidemark.article.Way;
import dev.tidemark.metric.Metric;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that Tidemark found out about it.
 *
 * @param regions what it is about, by its text or its numbers
 * @param languageBasis how its language is known; null where it is not
 * @param related links in both directions, by title
 * @param indexed when this version was accepted
 * @param arrived how it came in; null for one from before this was kept
 * @param etag changes whenever anything of this changes; without quotes
 */
public record ArticleView(
    Article article,
    List<Metric> metrics,
    List<Region> regions,
    @Nullable Basis languageBasis,
    Story story,
    List<RelatedArticle> related,
    Instant indexed,
    @Nullable Arrival arrived,
    String etag) {
  /**
   * How an article came in.
   *
   * @param reader version of the reader that read it last
   * @param at when; reading it again leaves this
   */
  public record Arrival(Way way, int reader, Instant at) {}

  public ArticleView {
    metrics = List.copyOf(metrics);
    regions = List.copyOf(regions);
    related = List.copyOf(related);
  }
}
