package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.Claim;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds every article the record holds; some queries make it fail, as their names say. */
@Alternative
@ApplicationScoped
public class FakeEngine implements SearchEngine {
  private final FakeRecord record;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private final Semaphore waiting = new Semaphore(0);
  private volatile @Nullable SearchRequest last;

  FakeEngine(FakeRecord record) {
    this.record = record;
  }

  /** The request that came last. */
  @Nullable SearchRequest last() {
    return last;
  }

  /** Makes searches for {@code wait} wait until the latch is down. */
  void close(CountDownLatch latch) {
    gate = latch;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    last = request;
    misbehave(request.q());
    List<ArticleView> all = record.all();
    Cursor cursor = request.cursor();
    long from = cursor == null ? 0 : cursor.position();
    long end = from + request.size();
    boolean more = all.size() > end && request.size() > 0;
    return new SearchResult(
        all.size(),
        generation(),
        all.stream().skip(from).limit(request.size()).map(FakeEngine::hit).toList(),
        request.facets().stream().map(FakeEngine::counts).toList(),
        null,
        List.of("A notice of the engine."),
        more ? new Cursor(request.sort(), 1L, all.getFirst().article().id(), end) : null);
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size) {
    misbehave(id);
    return record.all().stream().noneMatch(view -> view.article().id().equals(id))
        ? Optional.empty()
        : Optional.of(
            record.all().stream()
                .filter(view -> !view.article().id().equals(id))
                .map(FakeEngine::hit)
                .limit(size)
                .toList());
  }

  @Override
  public MetricResult metrics(SearchRequest request) {
    last = request;
    misbehave(request.q());
    List<MetricHit> hits =
        record.all().stream()
            .flatMap(
                view ->
                    view.metrics().stream()
                        .map(
                            metric ->
                                new MetricHit(
                                    metric, view.article(), view.story(), null, view.indexed())))
            .toList();
    Cursor cursor = request.cursor();
    long from = cursor == null ? (request.page() - 1L) * request.size() : cursor.position();
    List<MetricHit> page = hits.stream().skip(from).limit(request.size()).toList();
    long end = from + page.size();
    return new MetricResult(
        hits.size(),
        generation(),
        page,
        request.facets().stream().map(FakeEngine::counts).toList(),
        YearStatistics.of(hits.stream().map(FakeEngine::claim).toList()),
        List.of("A notice of the engine."),
        page.isEmpty() || end >= hits.size()
            ? null
            : new Cursor(request.sort(), 1L, page.getLast().metric().id(), end));
  }

  private static Claim claim(MetricHit hit) {
    Metric metric = hit.metric();
    return new Claim(
        2031,
        metric.unit(),
        metric.currency(),
        metric.value() == null ? 0 : metric.value().doubleValue(),
        metric.type(),
        metric.modality(),
        hit.story().id(),
        metric.subject(),
        metric.region(),
        metric.source());
  }

  @Override
  public List<MetricPoint> points(SearchRequest request, int atMost) {
    return List.of();
  }

  @Override
  public List<ProviderFacts> providers() {
    return List.of();
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    List<FacetCounts.Value> values =
        IntStream.range(request.offset(), Math.min(60, request.offset() + request.size()))
            .mapToObj(i -> new FacetCounts.Value("Value " + i, 100 - i, false))
            .toList();
    return new FacetCounts(request.facet(), 60, null, values);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    misbehave(request.text());
    return List.of(
            Suggestion.value("Tidal & wave", Suggestion.Kind.TOPIC),
            Suggestion.title("Tidal power grows", "0123456789abcdef"),
            Suggestion.value("Harbour Post", Suggestion.Kind.PROVIDER),
            Suggestion.value("Northbank Research", Suggestion.Kind.SOURCE),
            Suggestion.value("tidal turbines", Suggestion.Kind.SUBJECT))
        .subList(0, Math.min(5, request.size()));
  }

  @Override
  public long size() {
    return record.all().size();
  }

  @Override
  public long generation() {
    return record.sequence();
  }

  private void misbehave(String q) {
    switch (q.toLowerCase(Locale.ROOT)) {
      case "boom" -> throw new IllegalStateException("secret inner life");
      case "late" -> throw new DeadlineExceededException("late");
      case "down" -> throw new EngineUnavailableException("down", new IllegalStateException());
      case "wait" -> pass();
      default -> {}
    }
  }

  /** Waits until so many searches wait. */
  void awaitWaiting(int count) throws InterruptedException {
    if (!waiting.tryAcquire(count, 20, TimeUnit.SECONDS)) {
      throw new IllegalStateException(waiting.availablePermits() + " searches wait");
    }
  }

  private void pass() {
    waiting.release();
    try {
      if (!gate.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Hit hit(ArticleView view) {
    Article article = view.article();
    return new Hit(
        article,
        "<mark>Tidal</mark> power",
        List.of(new Hit.Snippet("body", "the <mark>tidal</mark> &lt;b&gt;")),
        view.metrics(),
        view.story(),
        view.indexed(),
        12.5f,
        null);
  }

  private static FacetCounts counts(Facet facet) {
    String interval = facet.equals(Facet.PUBLISHED) ? "year" : null;
    return new FacetCounts(facet, 1, interval, List.of(new FacetCounts.Value("2023", 31, false)));
  }
}
