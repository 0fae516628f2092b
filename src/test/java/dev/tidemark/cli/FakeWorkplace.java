package dev.tidemark.cli;

import dev.tidemark.access.Keys;
import dev.tidemark.access.KeysInMemory;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.RebuildState;
import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.RereadReport.Named;
import dev.tidemark.indexing.Summary;
import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.quality.QualityExample;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.SearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A workplace with one article and one broken file. */
final class FakeWorkplace implements Workplace, SearchEngine, ArticleLibrary {
  Summary summary = new Summary(3, 2, 0, 1, 0, 1, List.of(), List.of());
  RereadReport reread =
      new RereadReport(
          0,
          new Named<>(0, List.of()),
          new Named<>(0, List.of()),
          new Named<>(0, List.of()),
          new Named<>(0, List.of()),
          0);
  final KeysInMemory keyStore = new KeysInMemory();
  @Nullable RuntimeException failure;
  @Nullable Path folder;
  boolean served;
  boolean closed;
  List<QualityExample> examples = List.of();
  List<SourceView> listed = List.of();

  Workplace.Opener opener() {
    return opened -> {
      folder = opened;
      return this;
    };
  }

  @Override
  public Summary index(List<Path> paths, boolean sync, Progress progress) {
    if (failure != null) {
      throw failure;
    }
    return summary;
  }

  @Override
  public Summary retryQuarantine(Progress progress) {
    return summary;
  }

  @Override
  public RereadReport reread(Progress progress) {
    return reread;
  }

  @Override
  public Optional<String> moved(String id) {
    return Optional.empty();
  }

  @Override
  public List<SourceView> sources() {
    return listed;
  }

  @Override
  public void runSources(List<String> names, Consumer<SourceView> each) {
    listed.stream().filter(one -> names.isEmpty() || names.contains(one.name())).forEach(each);
  }

  @Override
  public boolean makeSearchable(Progress progress) {
    return !served;
  }

  @Override
  public RebuildState rebuild(Progress progress) {
    progress.at(new Progress.State(Progress.Phase.REBUILDING, 1, 2, 1, 0));
    return new RebuildState(RebuildState.Phase.DONE, 2, 0, 1, null);
  }

  @Override
  public SearchEngine engine() {
    return this;
  }

  @Override
  public SearchRequestReader requests() {
    return new SearchRequestReader(Clock.systemUTC());
  }

  @Override
  public List<QualityExample> qualityExamples(List<Path> paths) {
    return examples;
  }

  @Override
  public Keys keys() {
    return new Keys(keyStore, Clock.systemUTC());
  }

  @Override
  public ArticleLibrary library() {
    return this;
  }

  @Override
  public String json(SearchRequestReader.Read read, SearchResult result, long took) {
    return "{\"total\":" + result.total() + "}";
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Article article =
        new ArticleBuilder()
            .title("Tidal & more")
            .provider(new Provider("Quay Daily", "quay.example"))
            .published(PublishedDate.valueOf("2024-05"))
            .quality(new Quality(61, Basis.STATED))
            .build();
    Hit hit =
        new Hit(
            article,
            "<mark>Tidal</mark> &amp; more\u001b[31m",
            List.of(new Hit.Snippet("body", "Some <mark>tidal</mark> text")),
            List.of(),
            new Story("s", 1),
            Instant.EPOCH,
            1f,
            null);
    return new SearchResult(1, 1, List.of(hit), List.of(), null, List.of(), null);
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size) {
    throw new UnsupportedOperationException();
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
  public List<ProviderFacts> providers() {
    return List.of();
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return new FacetCounts(request.facet(), 0, null, List.of());
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return List.of();
  }

  @Override
  public long size() {
    return 1;
  }

  @Override
  public long generation() {
    return 1;
  }

  @Override
  public Optional<ArticleView> find(String id) {
    return Optional.empty();
  }

  @Override
  public QuarantinePage quarantine(int offset, int size) {
    return new QuarantinePage(
        offset == 0
            ? List.of(new Quarantined("a.md", 1, "empty", "The file is empty."))
            : List.of(),
        1);
  }

  @Override
  public void close() {
    closed = true;
  }
}
