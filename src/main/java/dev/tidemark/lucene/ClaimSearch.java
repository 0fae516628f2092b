package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricNotices;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Searches whose rows are claims, over one view of the index. */
final class ClaimSearch {
  private final Understood understood;
  private final SearchRequest request;
  private final SearchPlan plan;
  private final IndexSearcher searcher;
  private final FacetState state;
  private final FacetMemory memory;
  private final StorySizes stories;
  private int lastDocument = -1;
  private HitReader.@Nullable Facts lastFacts;

  ClaimSearch(
      Understood understood,
      QueryCompiler compiler,
      IndexSearcher searcher,
      FacetState state,
      FacetMemory memory,
      StorySizes stories)
      throws IOException {
    this.request = understood.request();
    if (request.rows() != SearchRequest.Rows.METRICS) {
      throw new IllegalArgumentException("not a request for metrics");
    }
    this.understood = understood;
    this.plan =
        SearchPlan.of(understood, compiler)
            .foldedBy(StoryFold.of(request, searcher.getIndexReader(), stories));
    this.searcher = searcher;
    this.state = state;
    this.memory = memory;
    this.stories = stories;
  }

  MetricResult result(long generation, Views views) throws IOException {
    PageOfRows page = PageOfRows.of(request, plan, searcher, state);
    List<MetricHit> hits = new ArrayList<>(page.rows().size());
    for (FieldDoc row : page.rows()) {
      hits.add(hit(row));
    }
    List<FacetCounts> facets =
        memory.of(
            searcher.getIndexReader(),
            request,
            plan,
            plan.fold() != null,
            () -> new FacetCounting(plan, searcher, state).counts(request, page.collected()));
    List<YearStatistics> statistics =
        request.bare()
            ? List.of()
            : YearStatistics.of(ClaimValues.claims(unfolded(page.collected().result())));
    List<String> notices = new ArrayList<>(request.query().notices());
    notices.addAll(understood.notices());
    if (!request.bare()) {
      notices.addAll(MetricNotices.of(request, page.total(), statistics));
    }
    return new MetricResult(
        page.total(),
        generation,
        hits,
        facets,
        statistics,
        views.notices(request, searcher.getIndexReader(), notices),
        views.after(page.next(request), searcher.getIndexReader()));
  }

  List<MetricPoint> points(int atMost) throws IOException {
    FacetsCollector rows = searcher.search(plan.result(), new FacetsCollectorManager());
    return ClaimValues.points(unfolded(rows), atMost);
  }

  private FacetsCollector unfolded(FacetsCollector rows) throws IOException {
    return CountedRows.of(rows, plan.fold()).rows();
  }

  /** Of an article's document; rows of one article mostly stand together, and it is read once. */
  private HitReader.Facts facts(int document) throws IOException {
    HitReader.Facts facts = lastFacts;
    if (facts == null || document != lastDocument) {
      facts = HitReader.facts(searcher.storedFields().document(document));
      lastDocument = document;
      lastFacts = facts;
    }
    return facts;
  }

  private MetricHit hit(FieldDoc row) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(row.doc, leaves));
    @Nullable BitSet articles = MetricQueries.ARTICLES.getBitSet(leaf);
    if (articles == null) {
      throw new IOException("a claim without an article");
    }
    int parent = articles.nextSetBit(row.doc - leaf.docBase);
    HitReader.Facts facts = facts(leaf.docBase + parent);
    String id = ClaimDocument.metricId(PageOfRows.id(row));
    Metric metric =
        facts.metrics().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IOException("an article without its claim " + id));
    Article article = facts.article();
    Story story = stories.of(searcher.getIndexReader(), row.doc, article.id());
    return new MetricHit(
        metric, article, story, HitReader.score(row, request.sort()), facts.indexed());
  }
}
