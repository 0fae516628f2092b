package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Region;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.engine.FoundFacts;
import java.util.List;

/**
 * An article with what was found out about it alone.
 *
 * @param shown as it is shown and searched; the record never holds it
 * @param regions what it is about: by its text, or the numbers that were read with confidence
 * @param found what it is counted and found by besides
 */
record EnrichedArticle(
    Article shown, List<Metric> metrics, List<Region> regions, FoundFacts found) {
  EnrichedArticle {
    metrics = List.copyOf(metrics);
    regions = List.copyOf(regions);
  }
}
