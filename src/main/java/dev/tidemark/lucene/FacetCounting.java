package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Filters;
import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;

/**
 * The counts of each facet over a result that has been collected; each leaves the facet's own
 * selection out.
 */
final class FacetCounting {
  private final SearchPlan plan;
  private final IndexSearcher searcher;
  private final FacetState state;
  private final IdentityHashMap<FacetsCollector, CountedRows> folded = new IdentityHashMap<>();

  FacetCounting(SearchPlan plan, IndexSearcher searcher, FacetState state) {
    this.plan = plan;
    this.searcher = searcher;
    this.state = state;
  }

  /** The facets asked for, in that order. */
  List<FacetCounts> counts(SearchRequest request, CollectedRows rows) throws IOException {
    List<FacetCounts> counts = new ArrayList<>();
    for (Facet facet : request.facets()) {
      counts.add(first(facet, request.filters(), rows));
    }
    return counts;
  }

  /** A page of one facet, with its own collection of rows. */
  FacetCounts page(FacetRequest request) throws IOException {
    Filters filters = request.search().filters();
    Facet facet = request.facet();
    FacetsCollector counted = searcher.search(plan.sideways(facet), new FacetsCollectorManager());
    if (isOneMetric(facet, filters)) {
      return FacetPage.of(facet, null, MetricTypeCounts.of(plan, searcher, filters), request);
    }
    if (facet == Facet.PUBLISHED) {
      FacetsCollector result = searcher.search(plan.result(), new FacetsCollectorManager());
      PublishedHistogram histogram = PublishedHistogram.over(result, plan.rows());
      FacetCounts all =
          histogram.counts(values(facet, histogram.dimension(plan.rows()), counted, filters));
      return FacetPage.of(facet, all.interval(), all.values(), request);
    }
    FacetValues values = values(facet, plan.rows().dimension(facet), counted, filters);
    return facet == Facet.QUALITY
        ? FacetPage.of(facet, null, values.ordered(QualityBand.ORDER), request)
        : FacetPage.of(facet, null, values.all(), request);
  }

  private FacetCounts first(Facet facet, Filters filters, CollectedRows rows) throws IOException {
    FacetsCollector counted = rows.sideways().getOrDefault(facet, rows.result());
    if (isOneMetric(facet, filters)) {
      return all(facet, MetricTypeCounts.of(plan, searcher, filters));
    }
    return switch (facet) {
      case PUBLISHED -> {
        PublishedHistogram histogram = PublishedHistogram.over(rows.result(), plan.rows());
        yield histogram.counts(values(facet, histogram.dimension(plan.rows()), counted, filters));
      }
      case QUALITY ->
          all(
              facet,
              values(facet, plan.rows().dimension(facet), counted, filters)
                  .ordered(QualityBand.ORDER));
      default -> values(facet, plan.rows().dimension(facet), counted, filters).first();
    };
  }

  private FacetValues values(
      Facet facet, String dimension, FacetsCollector counted, Filters filters) throws IOException {
    CountedRows rows = folded.get(counted);
    if (rows == null) {
      rows = CountedRows.of(counted, plan.fold());
      folded.put(counted, rows);
    }
    return FacetValues.count(
        facet,
        dimension,
        state.of(searcher.getIndexReader(), dimension),
        rows,
        new FacetValues.Chosen(facet, filters.of(facet), searcher, plan));
  }

  private static FacetCounts all(Facet facet, List<FacetCounts.Value> values) {
    return new FacetCounts(facet, values.size(), null, values);
  }

  private boolean isOneMetric(Facet facet, Filters filters) {
    return plan.rows() == RowFields.ARTICLE
        && facet == Facet.METRIC
        && filters.metric().constrainsMoreThanType();
  }
}
