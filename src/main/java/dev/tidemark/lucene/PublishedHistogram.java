package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetCounts.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Dates by year, or by month where the result spans less than two years; then only the months of
 * that span are shown.
 *
 * @param first the first month of the result; null when no row has a date
 * @param last the last month of the result; null when no row has a date
 */
record PublishedHistogram(@Nullable YearMonth first, @Nullable YearMonth last) {
  private static final int TWO_YEARS = 24;

  /** Looks at the dates of a result. */
  static PublishedHistogram over(FacetsCollector result, RowFields rows) throws IOException {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (FacetsCollector.MatchingDocs segment : result.getMatchingDocs()) {
      NumericDocValues published =
          DocValues.getNumeric(segment.context().reader(), rows.published());
      DocIdSetIterator dated =
          ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), published));
      while (dated.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        min = Math.min(min, published.longValue());
        max = Math.max(max, published.longValue());
      }
    }
    return min > max
        ? new PublishedHistogram(null, null)
        : new PublishedHistogram(month(min), month(max));
  }

  /** The dimension to count. */
  String dimension(RowFields rows) {
    return isByMonth() ? rows.month() : rows.dimension(Facet.PUBLISHED);
  }

  /** The counted values, in the order of time. */
  FacetCounts counts(FacetValues counted) throws IOException {
    List<Value> values = counted.ordered(Comparator.naturalOrder());
    if (first == null || last == null || !isByMonth()) {
      return new FacetCounts(Facet.PUBLISHED, values.size(), "year", values);
    }
    List<Value> inside =
        values.stream()
            .filter(value -> !YearMonth.parse(value.value()).isBefore(first))
            .filter(value -> !YearMonth.parse(value.value()).isAfter(last))
            .toList();
    return new FacetCounts(Facet.PUBLISHED, inside.size(), "month", inside);
  }

  private boolean isByMonth() {
    return first != null && last != null && ChronoUnit.MONTHS.between(first, last) < TWO_YEARS;
  }

  private static YearMonth month(long millis) {
    return YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
  }
}
