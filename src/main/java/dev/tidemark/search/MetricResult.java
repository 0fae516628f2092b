package dev.tidemark.search;

import dev.tidemark.metric.YearStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search for metrics. Rows are the metrics that were read with confidence, each
 * once for an article however often the article says it.
 *
 * @param total rows found, exactly
 * @param generation changes whenever the visible index does
 * @param facets in the order asked for; they count rows
 * @param statistics of all rows that name a target year, in the order of years
 * @param notices what was left out or is mixed, in sentences
 * @param next where to go on; null at the end
 */
public record MetricResult(
    long total,
    long generation,
    List<MetricHit> hits,
    List<FacetCounts> facets,
    List<YearStatistics> statistics,
    List<String> notices,
    @Nullable Cursor next) {

  public MetricResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    statistics = List.copyOf(statistics);
    notices = List.copyOf(notices);
  }
}
