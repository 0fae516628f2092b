package dev.tidemark.lucene;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an answer shows, cut out of all that were collected.
 *
 * @param rows of the page
 * @param position how many rows of the result lie before the end of the page
 * @param more whether rows follow
 * @param total rows of the result
 */
record PageOfRows(
    CollectedRows collected, List<FieldDoc> rows, long position, boolean more, long total) {

  static PageOfRows of(
      SearchRequest request, SearchPlan plan, IndexSearcher searcher, FacetState state)
      throws IOException {
    int from = request.cursor() == null ? (request.page() - 1) * request.size() : 0;
    @Nullable FieldDoc after = request.cursor() == null ? null : SortOrder.after(request.cursor());
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(
            SortOrder.of(request.sort(), plan.rows()),
            from + request.size() + 1,
            after,
            Integer.MAX_VALUE);
    CollectedRows collected = CollectedRows.collect(plan, searcher, state.config(), top);
    List<FieldDoc> rows =
        Arrays.stream(collected.top().scoreDocs)
            .skip(from)
            .limit(request.size())
            .map(FieldDoc.class::cast)
            .toList();
    long before = request.cursor() == null ? from : request.cursor().position();
    boolean more = collected.top().scoreDocs.length > from + request.size();
    long total = collected.top().totalHits.value();
    return new PageOfRows(collected, rows, before + rows.size(), more, total);
  }

  /** Where to go on after the page; null at the end. */
  @Nullable Cursor next(SearchRequest request) {
    if (rows.isEmpty() || !more) {
      return null;
    }
    FieldDoc last = rows.getLast();
    return SortOrder.cursor(request.sort(), last, id(last), position);
  }

  /** The id that a row was sorted by. */
  static String id(FieldDoc row) {
    return ((BytesRef) row.fields[row.fields.length - 1]).utf8ToString();
  }
}
