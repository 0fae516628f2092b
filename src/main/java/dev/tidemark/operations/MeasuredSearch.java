package dev.tidemark.operations;

import dev.tidemark.operations.SearchTelemetry.Kind;
import dev.tidemark.operations.SearchTelemetry.Outcome;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.SearchEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An engine of which is measured, and where it was slow logged, what it is asked. */
final class MeasuredSearch implements SearchEngine {
  private final SearchEngine engine;
  private final SearchTelemetry telemetry;
  private final SearchLog log;

  MeasuredSearch(SearchEngine engine, SearchTelemetry telemetry, SearchLog log) {
    this.engine = engine;
    this.telemetry = telemetry;
    this.log = log;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    long start = System.nanoTime();
    SearchResult result = logged(Kind.ARTICLES, request, () -> engine.search(request));
    log.answered(Kind.ARTICLES, request, result.total(), System.nanoTime() - start);
    return result;
  }

  @Override
  public MetricResult metrics(SearchRequest request) {
    long start = System.nanoTime();
    MetricResult result = logged(Kind.METRICS, request, () -> engine.metrics(request));
    log.answered(Kind.METRICS, request, result.total(), System.nanoTime() - start);
    return result;
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size) {
    return measured(Kind.SIMILAR, () -> engine.similar(id, size));
  }

  @Override
  public List<MetricPoint> points(SearchRequest request, int atMost) {
    return logged(Kind.POINTS, request, () -> engine.points(request, atMost));
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return logged(Kind.FACET, request.search(), () -> engine.facet(request));
  }

  @Override
  public List<ProviderFacts> providers() {
    return measured(Kind.PROVIDERS, engine::providers);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return measured(Kind.SUGGEST, () -> engine.suggest(request));
  }

  @Override
  public long size() {
    return engine.size();
  }

  @Override
  public long generation() {
    return engine.generation();
  }

  private <T> T logged(Kind kind, SearchRequest request, Supplier<T> question) {
    long start = System.nanoTime();
    try {
      return measured(kind, question);
    } catch (RuntimeException failed) {
      log.failed(kind, Outcome.of(failed), request, System.nanoTime() - start);
      throw failed;
    }
  }

  private <T> T measured(Kind kind, Supplier<T> question) {
    long start = System.nanoTime();
    try {
      T answer = question.get();
      telemetry.asked(kind, Outcome.OK, System.nanoTime() - start);
      return answer;
    } catch (RuntimeException | Error failed) {
      telemetry.asked(kind, Outcome.of(failed), System.nanoTime() - start);
      throw failed;
    }
  }
}
