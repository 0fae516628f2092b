package dev.tidemark.lucene;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts.Value;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts of metric types where conditions hold for one and the same metric: an article counts for a
 * type only if a metric of that type meets them all, which the article's own list of types can't
 * tell.
 */
final class MetricTypeCounts {
  private MetricTypeCounts() {}

  /** Types with at least one row, and those chosen, most frequent first. */
  static List<Value> of(SearchPlan plan, IndexSearcher searcher, Filters filters)
      throws IOException {
    Query sideways = plan.sideways(Facet.METRIC);
    List<Value> values = new ArrayList<>();
    for (MetricType type : MetricType.values()) {
      MetricCondition condition = filters.metric().withTypes(List.of(type));
      Query rows =
          new BooleanQuery.Builder()
              .add(sideways, Occur.FILTER)
              .add(MetricQueries.articles(condition), Occur.FILTER)
              .build();
      int count = plan.count(rows, searcher);
      boolean selected = filters.of(Facet.METRIC).includes(type.toString());
      if (count > 0 || selected) {
        values.add(new Value(type.toString(), count, selected));
      }
    }
    values.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value));
    return values;
  }
}
