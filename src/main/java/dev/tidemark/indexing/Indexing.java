package dev.tidemark.indexing;

import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.quality.QualityExample;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordObserver;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.WriteQueue;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.topic.LiveTopics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** This room put together, over the record of an index folder. Thread-safe; close it. */
public final class Indexing implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final Path indexFolder;
  private final Enrichment enrichment;
  private volatile OwnWrites ownWrites = OwnWrites.NONE;
  private volatile @Nullable EngineFeed feed;
  private volatile @Nullable RereadInBackground rereading;
  private volatile @Nullable FolderWatch watch;

  Indexing(
      ArticleRecord record, DocumentReader reader, Path indexFolder, @Nullable LiveTopics topics) {
    enrichment = new Enrichment(new MetricExtractor(), topics);
    this.record = record;
    this.reader = reader;
    this.indexFolder = indexFolder;
  }

  /**
   * Opens the record of a folder, which is made when it is missing.
   *
   * @throws dev.tidemark.record.RecordNotOpenedException with a sentence for the operator
   */
  public static Indexing open(Path indexFolder, DocumentReader reader, Clock clock) {
    return open(indexFolder, reader, clock, null);
  }

  /**
   * The same with rules that find topics.
   *
   * @param topics not closed by this; null for none: articles keep those they state
   */
  public static Indexing open(
      Path indexFolder, DocumentReader reader, Clock clock, @Nullable LiveTopics topics) {
    return new Indexing(SqliteRecord.open(indexFolder, clock), reader, indexFolder, topics);
  }

  /** Names the record and how far it goes: what an index must not be ahead of. */
  public RecordState state() {
    return new RecordState(Durable.ask(record::identity), Durable.ask(record::lastSequence));
  }

  /** Tells one observer, in place of the last, what this process writes from now on. */
  public void observe(RecordObserver observer) {
    record.observe(observer);
  }

  /** Tells one listener, in place of the last, what is changed here without being asked for. */
  public void tell(OwnWrites listener) {
    ownWrites = listener;
  }

  /** What waits to be written by this process. */
  public WriteQueue queue() {
    return record.queue();
  }

  /** How many articles of the record were met damaged since the start, and not mended since. */
  public int damagedArticles() {
    return record.damagedArticles();
  }

  /** How many articles the record holds, references included; looks at each of them. */
  public long size() {
    return Durable.ask(record::size);
  }

  /** The way in for programs. */
  public ArticleIntake intake() {
    return new RecordIntake(record, reader, this::awaitVisible);
  }

  /** The way in for what listed addresses have. */
  public FetchedIntake fetched() {
    return new FetchedIntake(record, reader);
  }

  /** What is held, by id. */
  public ArticleLibrary library() {
    return new RecordLibrary(record, enrichment);
  }

  /** What could not be read, and another try. */
  public QuarantineReview quarantine() {
    return new QuarantineReview(record, reader);
  }

  /** The articles of files that state their quality, for a fit; nothing is kept of them. */
  public List<QualityExample> qualityExamples(List<Path> roots) {
    return new QualityExamples(reader, enrichment).of(roots);
  }

  /** Takes the sample articles if nothing was ever accepted; returns how many. */
  public long takeSamples() {
    long taken = new SampleArticles(record, reader).takeIfEmpty();
    if (taken > 0) {
      ownWrites.did("samples", null, new LinkedHashMap<>(Map.of("created", taken)));
    }
    return taken;
  }

  /**
   * Starts to bring an engine up to date and keeps it so until this is closed. At most once; close
   * this before the engine.
   */
  public synchronized EngineFeed follow(EngineIndex engine) {
    if (feed != null) {
      throw new IllegalStateException("an engine follows already");
    }
    EngineFeed started = new EngineFeed(record, engine, enrichment, new RebuildDesk(indexFolder));
    started.start();
    feed = started;
    return started;
  }

  /** The feed of the engine that follows; empty when none does. */
  public Optional<EngineFeed> feed() {
    return Optional.ofNullable(feed);
  }

  /** Starts to watch folders until this is closed. At most once. */
  public synchronized FolderWatch watch(WatchSettings settings, Clock clock) {
    if (watch != null) {
      throw new IllegalStateException("folders are watched already");
    }
    FolderWatch started = new FolderWatch(settings, record, reader, indexFolder, clock, ownWrites);
    started.start();
    watch = started;
    return started;
  }

  /** The watch over folders; empty when none are watched. */
  public Optional<FolderWatch> watch() {
    return Optional.ofNullable(watch);
  }

  /**
   * Indexes files and folders; see {@link FolderIndexing#run}. Where an engine follows, returns
   * when searches see everything.
   */
  public Summary index(List<Path> roots, boolean sync, Progress progress) {
    Summary summary = new FolderIndexing(record, reader, indexFolder).run(roots, sync, progress);
    catchUp(progress);
    return summary;
  }

  /** The same for everything in quarantine; see {@link QuarantineReview#retry}. */
  public Summary retryQuarantine(Progress progress) {
    Summary summary = quarantine().retry(progress);
    catchUp(progress);
    return summary;
  }

  /**
   * Reads kept originals, and what is in quarantine, again where the reader has become better.
   *
   * @throws RecordUnavailableException when the record takes no writes; what was done stays
   */
  public RereadReport reread(Progress progress) {
    RereadReport report = new Rereading(record, reader).run(false, progress);
    catchUp(progress);
    return report;
  }

  /** Starts the same beside everything else; at most once. */
  public synchronized void rereadInBackground() {
    if (rereading == null) {
      rereading = RereadInBackground.start(record, reader, ownWrites);
    }
  }

  /** What is read again beside everything else; empty where that was not asked for. */
  public Optional<RereadInBackground> rereading() {
    return Optional.ofNullable(rereading);
  }

  /**
   * Waits until the engine that follows, if one does, has everything that is in the record now.
   *
   * @throws EngineUnavailableException when the engine can't be written; what was accepted is safe
   *     in the record
   */
  public void catchUp(Progress progress) {
    EngineFeed following = feed;
    if (following == null) {
      return;
    }
    while (!following.awaitCaughtUp(LOOK) || following.reevaluation().isPresent()) {
      FeedProgress at = following.reevaluation().orElseGet(following::progress);
      if (at.failure() != null) {
        throw new EngineUnavailableException(at.failure(), new IllegalStateException(at.failure()));
      }
      progress.at(
          new Progress.State(
              Progress.Phase.INDEXING, at.done(), at.done() + at.left(), at.perSecond(), 0));
    }
  }

  /**
   * Has a whole new index built beside the one in use, by the engine that follows here, or by the
   * process that has it; returns when it is in use.
   *
   * @param served whether another process still has the index
   * @throws EngineUnavailableException when it could not be built; the one in use stays
   */
  public RebuildState rebuild(BooleanSupplier served, Progress progress) {
    EngineFeed following = feed;
    return following != null
        ? RebuildWaiting.here(following, progress)
        : RebuildWaiting.elsewhere(new RebuildDesk(indexFolder), served, progress);
  }

  /** Why articles can't be kept at the moment, in a sentence; empty when they can. */
  public Optional<String> writeFailure() {
    return record.writeFailure();
  }

  private boolean awaitVisible(long sequence, Duration atMost) {
    EngineFeed following = feed;
    return following != null && following.awaitVisible(sequence, atMost);
  }

  /** Stops watching, commits the engine, then lets go of the record. */
  @Override
  public void close() {
    FolderWatch watching = watch;
    if (watching != null) {
      watching.close();
    }
    RereadInBackground reading = rereading;
    if (reading != null) {
      reading.close();
    }
    EngineFeed following = feed;
    if (following != null) {
      following.close();
    }
    record.close();
  }
}
