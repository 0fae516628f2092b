package dev.tidemark.lucene;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** The reading side: one view of the index a request, one deadline over everything it does. */
final class LuceneSearch implements SearchEngine {
  private final Supplier<SearcherManager> searchers;
  private final Deadline deadline;
  private final Duration atMost;
  private final QueryCompiler compiler;
  private final HitReader hits;
  private final FacetState facetState = new FacetState();

  LuceneSearch(Supplier<SearcherManager> searchers, Deadline deadline, Duration atMost) {
    this.searchers = searchers;
    this.deadline = deadline;
    this.atMost = atMost;
    TextAnalysis analysis = new TextAnalysis();
    compiler = new QueryCompiler(new WordQueries(analysis));
    hits = new HitReader(analysis);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return onOneView(searcher -> search(request, searcher));
  }

  @Override
  public MetricResult metrics(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<MetricPoint> points(SearchRequest request, int atMost) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return onOneView(
        searcher -> {
          SearchPlan plan = SearchPlan.of(request.search(), compiler);
          return new FacetCounting(plan, searcher, facetState).page(request);
        });
  }

  @Override
  public long size() {
    return onOneView(searcher -> (long) searcher.count(FilterQueries.ARTICLES));
  }

  @Override
  public long generation() {
    return onOneView(LuceneSearch::generation);
  }

  private SearchResult search(SearchRequest request, IndexSearcher searcher) throws IOException {
    SearchPlan plan = SearchPlan.of(request, compiler);
    int from = request.cursor() == null ? (request.page() - 1) * request.size() : 0;
    @Nullable FieldDoc after = request.cursor() == null ? null : SortOrder.after(request.cursor());
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(
            SortOrder.of(request.sort()),
            Math.max(1, from + request.size()),
            after,
            Integer.MAX_VALUE);
    CollectedRows collected = CollectedRows.collect(plan, searcher, facetState.config(), top);
    TopFieldDocs found = collected.top();
    ScoreDoc[] rows =
        Arrays.copyOfRange(
            found.scoreDocs,
            Math.min(from, found.scoreDocs.length),
            Math.min(from + request.size(), found.scoreDocs.length));
    List<Hit> read = hits.read(searcher, plan.words(), rows, request);
    long position = (request.cursor() == null ? from : request.cursor().position()) + rows.length;
    long total = found.totalHits.value();
    @Nullable Cursor next =
        rows.length == 0 || position >= total
            ? null
            : SortOrder.cursor(
                request.sort(),
                (FieldDoc) rows[rows.length - 1],
                read.getLast().article().id(),
                position);
    List<FacetCounts> facets =
        new FacetCounting(plan, searcher, facetState).counts(request, collected);
    return new SearchResult(
        total, generation(searcher), read, facets, null, request.query().notices(), next);
  }

  private <T> T onOneView(Step<T> step) {
    SearcherManager manager = searchers.get();
    IndexSearcher shared = acquire(manager);
    deadline.start(atMost);
    try {
      T answer = step.run(new IndexSearcher(shared.getIndexReader()));
      if (deadline.shouldExit()) {
        throw new DeadlineExceededException(late());
      }
      return answer;
    } catch (ExitableDirectoryReader.ExitingReaderException exit) {
      throw new DeadlineExceededException(late());
    } catch (IOException broken) {
      throw new EngineUnavailableException(
          "The index can't be read: " + broken.getMessage(), broken);
    } finally {
      deadline.stop();
      release(manager, shared);
    }
  }

  private String late() {
    return "The search took longer than " + atMost.toMillis() + " ms.";
  }

  private static IndexSearcher acquire(SearcherManager manager) {
    try {
      return manager.acquire();
    } catch (IOException | IllegalStateException closed) {
      throw new EngineUnavailableException("The index is not open.", closed);
    }
  }

  private static void release(SearcherManager manager, IndexSearcher searcher) {
    try {
      manager.release(searcher);
    } catch (IOException broken) {
      throw new EngineUnavailableException(
          "The index can't be read: " + broken.getMessage(), broken);
    }
  }

  private static long generation(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  private interface Step<T> {
    T run(IndexSearcher searcher) throws IOException;
  }
}
