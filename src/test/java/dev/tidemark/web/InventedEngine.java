package dev.tidemark.web;

import dev.tidemark.lucene.LuceneEngine;
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
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The embedded engine over the invented articles; the copies of one are said to be there. */
@Alternative
@ApplicationScoped
public class InventedEngine implements SearchEngine {
  private final LuceneEngine engine;

  private final InventedLibrary library;

  InventedEngine(InventedLibrary library) {
    this.library = library;
    engine = open();
    List<IndexChange> changes = new ArrayList<>();
    library
        .all()
        .forEach(
            view ->
                changes.add(
                    new IndexChange.Put(
                        changes.size() + 1L,
                        view.article(),
                        view.metrics(),
                        view.story(),
                        view.indexed())));
    engine.index().apply(changes);
    engine.index().refresh();
  }

  private static LuceneEngine open() {
    try {
      return LuceneEngine.open(
              Files.createTempDirectory("tidemark-pages"),
              "1",
              Long.MAX_VALUE,
              Duration.ofSeconds(5),
              Ranking.DEFAULTS)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void close() throws IOException {
    engine.close();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    SearchResult found = engine.search().search(request);
    return new SearchResult(
        found.total(),
        found.generation(),
        found.hits().stream().map(this::withCopies).toList(),
        found.facets(),
        found.didYouMean(),
        found.notices(),
        found.next());
  }

  private Hit withCopies(Hit hit) {
    return new Hit(
        hit.article(),
        hit.titleHtml(),
        hit.snippets(),
        hit.metrics(),
        library.find(hit.article().id()).orElseThrow().story(),
        hit.indexed(),
        hit.score(),
        hit.explanation());
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size) {
    return engine.search().similar(id, size);
  }

  @Override
  public MetricResult metrics(SearchRequest request) {
    return engine.search().metrics(request);
  }

  @Override
  public List<MetricPoint> points(SearchRequest request, int atMost) {
    return engine.search().points(request, atMost);
  }

  @Override
  public List<ProviderFacts> providers() {
    return engine.search().providers();
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return engine.search().facet(request);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return engine.search().suggest(request);
  }

  @Override
  public long size() {
    return engine.search().size();
  }

  @Override
  public long generation() {
    return engine.search().generation();
  }
}
