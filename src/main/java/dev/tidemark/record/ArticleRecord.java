package dev.tidemark.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted, durable and in sequence. Thread-safe; several processes may write to one
 * record at the same time.
 *
 * <p>A write's future completes after its transaction is on disk; writes that wait at the same time
 * share one. It completes exceptionally with {@link RecordFailureException} when the transaction
 * failed; nothing of it was written then. A call that writes blocks while too much is waiting.
 * Reads throw the same exception.
 */
public interface ArticleRecord extends AutoCloseable {

  /**
   * Takes an article that a program sent, its references and its links.
   *
   * @param condition must hold, inside the transaction, for the article that is there; null for
   *     none
   */
  CompletableFuture<PutOutcome> put(StatedArticle stated, @Nullable Condition condition);

  /**
   * Removes an article, and forgets the files that gave it, so that they are read again when they
   * are indexed again.
   */
  CompletableFuture<DeleteOutcome> delete(String id, @Nullable Condition condition);

  /**
   * Takes everything that a file, or a part of a long file, gave. An article that is as it was, and
   * whose file of origin does not give it any more, is from this file from now on: it was moved.
   */
  CompletableFuture<SourceOutcome> putSource(SourceWrite write);

  /** Takes everything that a listed address has now. */
  CompletableFuture<FetchedOutcome> putFetched(FetchedWrite write);

  /** Keeps how a listed address stands, by the name of its source. */
  CompletableFuture<FetchState> keepFetchState(FetchState state);

  /** How every address stands that was ever listed, by name. */
  List<FetchState> fetchStates();

  /** Forgets files that are gone; what they gave stays until {@link #removeStale}. */
  CompletableFuture<Integer> forgetSources(List<String> paths);

  /**
   * Removes articles that files at or below a path once gave and no file gives any more. What a
   * program has written since stays.
   *
   * @param atMost how many to look at; call again while it looked at that many
   */
  CompletableFuture<StaleOutcome> removeStale(String root, int atMost);

  /**
   * Takes what a better reader finds in an original that is kept; what has been said of an article
   * since, by whatever way, stays.
   */
  CompletableFuture<RereadOutcome> reread(Reread reread);

  /**
   * Originals that no reader of this version or a later one has read, by number.
   *
   * @param after the number to go on from; 0 for all
   */
  List<KeptOriginal> outdatedOriginals(int reader, long after, int atMost);

  /** How many there are in all. */
  long countOutdatedOriginals(int reader);

  /** The id that an article has now that had this one before it was read again. */
  Optional<String> moved(String id);

  /**
   * The article of that id with its links.
   *
   * @throws DamagedArticleException when it is not what was written
   */
  Optional<StoredArticle> find(String id);

  /**
   * What happened after a sequence number, in sequence; each article's last state alone. Ends early
   * once the documents are many megabytes together, but never before the first.
   */
  List<RecordChange> changesAfter(long sequence, int atMost);

  /** How many articles this process met damaged and has not met sound since. */
  int damagedArticles();

  /** How many articles and deletions have a higher sequence number. */
  long countAfter(long sequence);

  /** The highest sequence number given, by whatever process; 0 for an empty record. */
  long lastSequence();

  /**
   * Names this record, from when it was made: sequence numbers of another one mean nothing here.
   */
  String identity();

  /** A file as it was last read completely. */
  Optional<SourceState> source(String path);

  /** The paths of the known files at or below a path, sorted. */
  List<String> sourcesBelow(String root);

  /** Other files that give, now, an article that this one gives. */
  List<String> alsoGiving(String path);

  /**
   * Files that give, now, an article that still names this file as its origin, which gives it no
   * more: the article names one of them once that is read again.
   */
  List<String> heirs(String path);

  /** Whether this file gives, now, an article that no other gives. */
  boolean givesAlone(String path);

  /** What could not be read, newest first. */
  List<QuarantineItem> quarantine(int offset, int size);

  /** What could not be read of one file, by line. */
  List<QuarantineItem> quarantineOf(String path);

  long quarantineSize();

  /** The paths that are in quarantine, sorted. */
  List<String> quarantinedPaths();

  /** The kept bytes of a file in quarantine. */
  Optional<QuarantinedDocument> quarantinedDocument(String path);

  /**
   * Why the last write failed, in a sentence; empty where none did since one succeeded. Without
   * further writes it is seen by itself that writing is possible again.
   */
  Optional<String> writeFailure();

  /** Which articles tell the same story. */
  StoryRecord stories();

  /**
   * Calls back after each commit of this process that gave new sequence numbers, on the writing
   * thread: return at once.
   */
  void onChange(Runnable listener);

  /** Tells one observer, in place of the last, what this process writes from now on. */
  void observe(RecordObserver observer);

  /** What waits to be written by this process. */
  WriteQueue queue();

  /** How many articles there are, references included. Looks at each of them: not for every day. */
  long size();

  /** Writes what is waiting, then closes. Later calls fail. */
  @Override
  void close();
}
