package dev.tidemark.lucene;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.StageObserver;
import dev.tidemark.search.engine.StageObserver.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The reading side: one view of the index a request, one deadline over everything it does. */
final class LuceneSearch implements SearchEngine {
  private static final Query NOTHING = new MatchNoDocsQuery("nothing is marked");

  private final Damage damage;
  private final Deadline deadline;
  private final Duration atMost;
  private final TextAnalysis analysis = new TextAnalysis();
  private final WordQueries words;
  private final QueryCompiler compiler;
  private final Understanding understanding;
  private final Scoring scoring;
  private final HitReader hits;
  private final FacetState facetState = new FacetState();
  private final FacetMemory facetMemory = new FacetMemory();
  private final StorySizes stories = new StorySizes();
  private final SuggestIndex suggestIndex;
  private final Views views;
  private volatile StageObserver stages = StageObserver.NONE;

  LuceneSearch(
      Views views,
      SuggestIndex suggestIndex,
      Damage damage,
      Deadline deadline,
      Duration atMost,
      Ranking ranking) {
    this.damage = damage;
    this.suggestIndex = suggestIndex;
    this.views = views;
    this.deadline = deadline;
    this.atMost = atMost;
    words = new WordQueries(analysis, ranking);
    compiler = new QueryCompiler(words);
    understanding = new Understanding(words, compiler);
    scoring = new Scoring(ranking, words, compiler);
    hits = new HitReader(analysis, stories);
  }

  /** Tells from now on how long each stage takes. */
  void observe(StageObserver observer) {
    stages = observer;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return onViewOf(request.cursor(), searcher -> search(request, searcher));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size) {
    return onOneView(
        searcher -> new SimilarArticles(searcher, analysis, words, hits, stories).to(id, size));
  }

  @Override
  public MetricResult metrics(SearchRequest request) {
    return onViewOf(
        request.cursor(),
        searcher -> claims(request, searcher).result(generation(searcher), views));
  }

  @Override
  public List<MetricPoint> points(SearchRequest request, int atMost) {
    return onOneView(searcher -> claims(request, searcher).points(atMost));
  }

  private ClaimSearch claims(SearchRequest request, IndexSearcher searcher) throws IOException {
    Understood understood = understanding.of(request, searcher);
    return new ClaimSearch(understood, compiler, searcher, facetState, facetMemory, stories);
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return onOneView(
        searcher -> {
          SearchPlan plan =
              SearchPlan.of(understanding.of(request.search(), searcher), compiler)
                  .foldedBy(StoryFold.of(request.search(), searcher.getIndexReader(), stories));
          return new FacetCounting(plan, searcher, facetState).page(request);
        });
  }

  @Override
  public List<ProviderFacts> providers() {
    return onOneView(searcher -> ProviderTotals.of(searcher.getIndexReader(), stories));
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return onOneView(searcher -> new Suggester(searcher, suggestIndex).suggest(request));
  }

  @Override
  public long size() {
    return onOneView(searcher -> (long) searcher.count(RowFields.ARTICLE.all()));
  }

  @Override
  public long generation() {
    return onOneView(LuceneSearch::generation);
  }

  private SearchResult search(SearchRequest typed, IndexSearcher searcher) throws IOException {
    IndexReader view = searcher.getIndexReader();
    StageClock clock = new StageClock(stages);
    Understood understood = understanding.of(typed, searcher);
    SearchRequest request = understood.request();
    SearchPlan found = SearchPlan.of(understood, compiler);
    List<ScorePart> parts = scoring.parts(request, found.base(), searcher);
    SearchPlan plan = found.scoredBy(parts).foldedBy(StoryFold.of(request, view, stories));
    clock.ends(Stage.UNDERSTANDING);
    PageOfRows page = PageOfRows.of(request, plan, searcher, facetState);
    clock.ends(Stage.MATCHING);
    Query marked = request.bare() ? NOTHING : plan.words();
    List<Hit> read = hits.read(searcher, marked, page.rows(), request.sort());
    if (request.explain()) {
      read =
          explained(read, page, new ScoreExplanation(compiler.scores(understood), parts, searcher));
    }
    clock.ends(Stage.HIGHLIGHTING);
    List<FacetCounts> facets =
        facetMemory.of(
            view,
            request,
            found,
            plan.fold() != null,
            () -> new FacetCounting(plan, searcher, facetState).counts(request, page.collected()));
    clock.ends(Stage.COUNTING);
    return new SearchResult(
        page.total(),
        generation(searcher),
        read,
        facets,
        understood.didYouMean(),
        views.notices(request, view, Understanding.notices(understood)),
        views.after(page.next(request), view));
  }

  private static List<Hit> explained(List<Hit> hits, PageOfRows page, ScoreExplanation why)
      throws IOException {
    List<Hit> explained = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      Float score = hits.get(i).score();
      explained.add(
          score == null
              ? hits.get(i)
              : hits.get(i).explainedBy(why.of(page.rows().get(i).doc, score)));
    }
    return explained;
  }

  private <T> T onOneView(Step<T> step) {
    return onViewOf(null, step);
  }

  private <T> T onViewOf(@Nullable Cursor cursor, Step<T> step) {
    IndexReader view = views.of(cursor);
    deadline.start(atMost);
    try {
      deadline.check();
      IndexSearcher searcher = new PunctualSearcher(view, deadline);
      scoring.prepare(searcher);
      T answer = step.run(searcher);
      deadline.check();
      return answer;
    } catch (ExitableDirectoryReader.ExitingReaderException exit) {
      throw Deadline.late();
    } catch (DeadlineExceededException late) {
      throw late;
    } catch (IOException | InternalError | AssertionError broken) {
      damage.doubt(broken);
      throw new EngineUnavailableException(
          "The index can't be read: " + broken.getMessage(), broken);
    } catch (RuntimeException fault) {
      damage.doubt(fault);
      throw fault;
    } finally {
      deadline.stop();
      Views.giveBack(view);
    }
  }

  private static long generation(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  private interface Step<T> {
    T run(IndexSearcher searcher) throws IOException;
  }
}
