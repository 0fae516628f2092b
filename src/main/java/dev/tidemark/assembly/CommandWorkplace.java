package dev.tidemark.assembly;

import dev.tidemark.access.AuditEntry;
import dev.tidemark.access.AuditFile;
import dev.tidemark.access.AuditObserver;
import dev.tidemark.access.AuditTrail;
import dev.tidemark.access.Keys;
import dev.tidemark.api.SearchAnswers;
import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.RebuildState;
import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.Summary;
import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.indexing.sources.Sources;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.lucene.LuceneLock;
import dev.tidemark.lucene.LuceneReader;
import dev.tidemark.quality.QualityExample;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.topic.LiveTopics;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rooms for one command. The engine is opened when it is first needed; a running server keeps
 * it.
 */
final class CommandWorkplace implements Workplace {
  private final IndexFolder folder;
  private final TerminalSettings settings;
  private final LiveTopics topics;
  private final Indexing indexing;
  private final SearchRequestReader requests;
  private @Nullable LuceneEngine engine;
  private @Nullable LuceneReader reader;
  private final AuditFile audit;
  private @Nullable Keys keys;
  private @Nullable Sources sources;

  private CommandWorkplace(IndexFolder folder) {
    this.folder = folder;
    settings = TerminalSettings.read();
    requests = new SearchRequestReader(Clock.systemUTC(), folder.cursors(), settings.limits());
    topics = folder.topics(IndexFolder.topicsByDefault());
    audit = AuditFile.in(folder.root(), settings.audit(), Clock.systemUTC(), AuditObserver.NONE);
    indexing =
        Indexing.open(
            folder.root(),
            DocumentReader.of(new ArticleReader(), settings.archives()),
            Clock.systemUTC(),
            topics);
  }

  static Workplace open(Path folder) {
    return new CommandWorkplace(new IndexFolder(folder));
  }

  @Override
  public Summary index(List<Path> paths, boolean sync, Progress progress) {
    takeEngine();
    return noted("index", () -> indexing.index(paths, sync, progress), AuditCounts::of);
  }

  @Override
  public Summary retryQuarantine(Progress progress) {
    takeEngine();
    return noted("retry_quarantine", () -> indexing.retryQuarantine(progress), AuditCounts::of);
  }

  @Override
  public RereadReport reread(Progress progress) {
    takeEngine();
    return noted("reread", () -> indexing.reread(progress), AuditCounts::of);
  }

  @Override
  public List<SourceView> sources() {
    return openSources().list();
  }

  @Override
  public void runSources(List<String> names, Consumer<SourceView> each) {
    takeEngine();
    openSources()
        .runNow(
            names,
            view -> {
              String outcome = view.isFailing() ? "refused" : "done";
              note("run_source", view.name(), outcome, AuditCounts.of(view));
              each.accept(view);
            });
  }

  /** Notes that something begins, and how it ends, whatever happens between. */
  private <T> T noted(String did, Supplier<T> work, Function<T, Map<String, Long>> counts) {
    note(did, null, "begun", Map.of());
    Map<String, Long> counted = null;
    try {
      T done = work.get();
      counted = counts.apply(done);
      return done;
    } finally {
      note(
          did, null, counted == null ? "broken_off" : "done", counted == null ? Map.of() : counted);
    }
  }

  private void note(String did, @Nullable String target, String outcome, Map<String, Long> counts) {
    audit.note(AuditEntry.ofTerminal(did, target, outcome, counts));
  }

  @Override
  public AuditTrail audit() {
    return audit;
  }

  private Sources openSources() {
    if (sources == null) {
      sources =
          Sources.of(
              settings.sources(), settings.fetching(), indexing.fetched(), Clock.systemUTC());
    }
    return sources;
  }

  @Override
  public boolean makeSearchable(Progress progress) {
    if (!takeEngine()) {
      return false;
    }
    indexing.catchUp(progress);
    return true;
  }

  @Override
  public RebuildState rebuild(Progress progress) {
    if (takeEngine()) {
      indexing.catchUp(progress);
    }
    return noted("rebuild", () -> indexing.rebuild(this::isServed, progress), built -> Map.of());
  }

  private boolean isServed() {
    try {
      Optional<Closeable> free = LuceneLock.take(folder.lucene());
      if (free.isPresent()) {
        free.get().close();
      }
      return free.isEmpty();
    } catch (IOException unclear) {
      throw new UncheckedIOException(unclear);
    }
  }

  @Override
  public SearchEngine engine() {
    if (takeEngine() && engine != null) {
      indexing.catchUp(Progress.NONE);
      return engine.search();
    }
    if (reader == null) {
      reader =
          LuceneReader.open(folder.lucene(), settings.deadline(), settings.ranking())
              .orElseThrow(
                  () ->
                      new EngineUnavailableException(
                          "The running server has not committed its index yet; try again in some seconds.",
                          new IllegalStateException("no commit")));
    }
    return reader.search();
  }

  @Override
  public SearchRequestReader requests() {
    return requests;
  }

  @Override
  public ArticleLibrary library() {
    return indexing.library();
  }

  @Override
  public Keys keys() {
    if (keys == null) {
      keys = folder.keys(Clock.systemUTC());
    }
    return keys;
  }

  @Override
  public List<QualityExample> qualityExamples(List<Path> paths) {
    return indexing.qualityExamples(paths);
  }

  @Override
  public String json(SearchRequestReader.Read read, SearchResult result, long took) {
    return new SearchAnswers(requests).json(read, result, took);
  }

  @Override
  public void close() {
    if (sources != null) {
      sources.close();
    }
    indexing.close();
    if (keys != null) {
      keys.close();
    }
    topics.close();
    try {
      if (engine != null) {
        engine.close();
      }
      if (reader != null) {
        reader.close();
      }
      audit.close();
    } catch (IOException unfinished) {
      throw new UncheckedIOException(unfinished);
    }
  }

  /** Whether this process brings the engine up to date. */
  private boolean takeEngine() {
    if (engine == null) {
      Optional<LuceneEngine> free =
          folder.openEngine(indexing.state(), settings.deadline(), settings.ranking());
      if (free.isEmpty()) {
        return false;
      }
      engine = free.get();
      indexing.follow(engine.index());
    }
    return true;
  }
}
