package dev.tidemark.search;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result.
 *
 * @param article its facts and text
 * @param titleHtml escaped, with matches in {@code <mark>}
 * @param snippets the best places, best first; at most three
 * @param metrics its metrics, in the order of the text
 * @param indexed when it came in, or changed here
 * @param score null when not sorted by relevance
 * @param explanation the parts of the score in plain words; null unless asked for
 */
public record Hit(
    Article article,
    String titleHtml,
    List<Snippet> snippets,
    List<Metric> metrics,
    Story story,
    Instant indexed,
    @Nullable Float score,
    @Nullable String explanation) {

  /**
   * A place in the text.
   *
   * @param field the contract's name of the field
   * @param html escaped, with matches in {@code <mark>}
   */
  public record Snippet(String field, String html) {}

  /** The same with the parts of its score told. */
  public Hit explainedBy(String parts) {
    return new Hit(article, titleHtml, snippets, metrics, story, indexed, score, parts);
  }

  public Hit {
    snippets = List.copyOf(snippets);
    metrics = List.copyOf(metrics);
  }
}
