package dev.tidemark.bench;

import dev.tidemark.article.TextField;
import dev.tidemark.lucene.IndexAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The searches of the mix with bare Lucene: query, five facets, 20 hits with their stored fields,
 * title and snippets marked, as JSON. Thread-safe.
 */
final class FloorSearch implements Closeable {
  private static final int ROWS = 20;
  private static final int VALUES = 50;
  private static final int[] PASSAGES = {1, 1, 3};
  private static final String[] FIELDS =
      FloorFields.TEXTS.stream().map(TextField::toString).toArray(String[]::new);
  private static final Sort NEWEST =
      new Sort(new SortField(FloorFields.PUBLISHED, SortField.Type.LONG, true));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState state;
  private final Analyzer analyzer = IndexAnalysis.analyzer();
  private final FloorQueries queries = new FloorQueries(analyzer);

  FloorSearch(Path folder) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    state = new DefaultSortedSetDocValuesReaderState(reader, queries.facets());
  }

  /** What a result is shown from. */
  record Found(TopDocs top, Facets facets) {}

  byte[] answer(String target) throws IOException {
    FloorRequest request = FloorRequest.of(target);
    Query text = queries.text(request);
    Sort sort = request.q().isEmpty() ? NEWEST : Sort.RELEVANCE;
    int rows = request.page() * ROWS;
    Found found =
        request.filters().isEmpty()
            ? whole(text, rows, sort)
            : filtered(queries.filtered(request, text), rows, sort);
    List<FacetResult> facets = new ArrayList<>();
    for (String facet : FloorFields.FACETS) {
      FacetResult values = found.facets().getTopChildren(VALUES, facet);
      if (values != null) {
        facets.add(values);
      }
    }
    ScoreDoc[] page = found.top().scoreDocs;
    return shown(
        text,
        Arrays.copyOfRange(page, Math.min(rows - ROWS, page.length), page.length),
        found.top().totalHits.value(),
        facets);
  }

  private Found whole(Query text, int rows, Sort sort) throws IOException {
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(searcher, text, rows, sort, new FacetsCollectorManager());
    return new Found(
        found.topDocs(), new SortedSetDocValuesFacetCounts(state, found.facetsCollector()));
  }

  private Found filtered(DrillDownQuery query, int rows, Sort sort) throws IOException {
    DrillSideways.DrillSidewaysResult found =
        new DrillSideways(searcher, queries.facets(), state)
            .search(query, null, null, rows, sort, false);
    return new Found(found.hits, found.facets);
  }

  private byte[] shown(Query text, ScoreDoc[] page, long total, List<FacetResult> facets)
      throws IOException {
    int[] documents = Arrays.stream(page).mapToInt(row -> row.doc).toArray();
    Map<String, String[]> marked =
        documents.length == 0
            ? Map.of()
            : UnifiedHighlighter.builder(searcher, analyzer)
                .build()
                .highlightFields(FIELDS, text, documents.clone(), PASSAGES.clone());
    StoredFields stored = searcher.storedFields();
    FloorJson json = new FloorJson(total);
    for (int row = 0; row < documents.length; row++) {
      Document document = stored.document(documents[row]);
      @Nullable String[] snippets = new String[FIELDS.length];
      for (int field = 0; field < FIELDS.length; field++) {
        snippets[field] = Objects.requireNonNull(marked.get(FIELDS[field]))[row];
      }
      json.hit(document, snippets);
    }
    return json.facets(facets);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
