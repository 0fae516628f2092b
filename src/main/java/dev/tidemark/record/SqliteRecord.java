package dev.tidemark.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The record in an SQLite file, {@code record.db} in the index folder. */
public final class SqliteRecord implements ArticleRecord {
  private static final int SMALL = 256;

  private final ReadConnections reads;
  private final GroupCommit writes;
  private final SqliteStories stories;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong announced = new AtomicLong();
  private final Observation observation = new Observation();
  private final DamagedRows damaged = new DamagedRows();

  private SqliteRecord(RecordDatabase database, Clock clock) {
    reads = new ReadConnections(database, clock);
    announced.set(reads.read(tables -> tables.articles().lastSequence()));
    writes =
        new GroupCommit(
            new WriterConnection(database, clock),
            database.file(),
            this::announceCommit,
            observation);
    stories =
        new SqliteStories(
            reads, new WriterConnection(database::openDeriving, clock), database.file());
  }

  /**
   * Opens the record of an index folder, which is made when it is missing.
   *
   * @throws RecordNotOpenedException with a sentence for the operator
   */
  public static SqliteRecord open(Path indexFolder, Clock clock) {
    return open(new RecordDatabase(indexFolder.resolve("record.db")), clock);
  }

  static SqliteRecord open(RecordDatabase database, Clock clock) {
    RecordTables.prepare(database);
    return new SqliteRecord(database, clock);
  }

  private void announceCommit(long last) {
    if (announced.getAndSet(last) != last) {
      listeners.forEach(Runnable::run);
    }
  }

  @Override
  public CompletableFuture<PutOutcome> put(StatedArticle stated, @Nullable Condition condition) {
    StatedContent content = StatedContent.of(stated);
    return writes
        .submit(WriteSteps.put(content, condition), content.bytes())
        .thenApply(outcome -> observation.put(stated, outcome));
  }

  @Override
  public CompletableFuture<DeleteOutcome> delete(String id, @Nullable Condition condition) {
    return writes.submit(WriteSteps.delete(id, condition), SMALL).thenApply(observation::deleted);
  }

  @Override
  public CompletableFuture<SourceOutcome> putSource(SourceWrite write) {
    List<StatedContent> contents = StatedContent.of(write.articles(), write.path());
    long bytes = write.document() == null ? SMALL : write.document().bytes().length;
    for (StatedContent content : contents) {
      bytes += content.bytes();
    }
    return writes
        .submit(WriteSteps.source(write, contents), bytes)
        .thenApply(outcome -> observation.source(write, outcome));
  }

  @Override
  public CompletableFuture<FetchedOutcome> putFetched(FetchedWrite write) {
    FetchedStep step = new FetchedStep(write);
    return writes
        .submit(step, SMALL + step.bytes())
        .thenApply(outcome -> observation.fetched(write, outcome));
  }

  @Override
  public CompletableFuture<FetchState> keepFetchState(FetchState state) {
    return writes.submit(
        tables -> {
          tables.fetches().keep(state);
          return state;
        },
        SMALL);
  }

  @Override
  public List<FetchState> fetchStates() {
    return reads.read(tables -> tables.fetches().all());
  }

  @Override
  public CompletableFuture<Integer> forgetSources(List<String> paths) {
    return writes.submit(WriteSteps.forget(paths), (long) SMALL * paths.size());
  }

  @Override
  public CompletableFuture<StaleOutcome> removeStale(String root, int atMost) {
    return writes.submit(WriteSteps.removeStale(root, atMost), SMALL).thenApply(observation::stale);
  }

  @Override
  public CompletableFuture<RereadOutcome> reread(Reread reread) {
    List<StatedContent> contents = reread.articles().stream().map(StatedContent::of).toList();
    long bytes = SMALL;
    for (StatedContent content : contents) {
      bytes += content.bytes();
    }
    return writes.submit(new RereadStep(reread, contents), bytes);
  }

  @Override
  public List<KeptOriginal> outdatedOriginals(int reader, long after, int atMost) {
    return reads.read(tables -> tables.originals().outdated(reader, after, atMost));
  }

  @Override
  public long countOutdatedOriginals(int reader) {
    return reads.read(tables -> tables.originals().countOutdated(reader));
  }

  @Override
  public Optional<String> moved(String id) {
    return reads.read(tables -> Optional.ofNullable(tables.originals().target(id)));
  }

  @Override
  public Optional<StoredArticle> find(String id) {
    try {
      Optional<StoredArticle> found = reads.read(tables -> tables.articles().find(id));
      damaged.metSound(id);
      return found;
    } catch (DamagedArticleException notWhatWasWritten) {
      damaged.met(id);
      throw notWhatWasWritten;
    }
  }

  @Override
  public List<RecordChange> changesAfter(long sequence, int atMost) {
    List<RecordChange> changes =
        reads.read(tables -> tables.articles().changesAfter(sequence, atMost));
    changes.forEach(damaged::met);
    return changes;
  }

  @Override
  public int damagedArticles() {
    return damaged.count();
  }

  @Override
  public long countAfter(long sequence) {
    return reads.read(tables -> tables.articles().countAfter(sequence));
  }

  @Override
  public String identity() {
    return reads.read(tables -> tables.articles().identity());
  }

  @Override
  public long lastSequence() {
    return reads.read(tables -> tables.articles().lastSequence());
  }

  @Override
  public Optional<SourceState> source(String path) {
    return reads.read(tables -> tables.sources().find(path));
  }

  @Override
  public List<String> sourcesBelow(String root) {
    return reads.read(tables -> tables.sources().below(root));
  }

  @Override
  public List<String> alsoGiving(String path) {
    return reads.read(tables -> tables.sources().alsoGiving(path));
  }

  @Override
  public List<String> heirs(String path) {
    return reads.read(tables -> tables.sources().heirs(path));
  }

  @Override
  public boolean givesAlone(String path) {
    return reads.read(tables -> tables.sources().givesAlone(path));
  }

  @Override
  public List<QuarantineItem> quarantine(int offset, int size) {
    return reads.read(tables -> tables.quarantine().page(offset, size));
  }

  @Override
  public List<QuarantineItem> quarantineOf(String path) {
    return reads.read(tables -> tables.quarantine().of(path));
  }

  @Override
  public long quarantineSize() {
    return reads.read(tables -> tables.quarantine().size());
  }

  @Override
  public List<String> quarantinedPaths() {
    return reads.read(tables -> tables.quarantine().paths());
  }

  @Override
  public Optional<QuarantinedDocument> quarantinedDocument(String path) {
    return reads.read(tables -> tables.quarantine().document(path));
  }

  @Override
  public Optional<String> writeFailure() {
    return Optional.ofNullable(writes.failing()).map(RecordFailureException::getMessage);
  }

  @Override
  public StoryRecord stories() {
    return stories;
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void observe(RecordObserver observer) {
    observation.by(observer);
  }

  @Override
  public WriteQueue queue() {
    return writes.queue();
  }

  @Override
  public long size() {
    return reads.read(tables -> tables.articles().size());
  }

  @Override
  public void close() {
    writes.close();
    stories.close();
    reads.close();
  }
}
