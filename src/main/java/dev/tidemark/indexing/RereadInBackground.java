package dev.tidemark.indexing;

import dev.tidemark.record.ArticleRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads kept originals again beside everything else, once after the start of a server whose reader
 * has become better. Thread-safe.
 */
public final class RereadInBackground implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RereadInBackground.class.getName());
  private static final int CLOSING_MILLIS = 5_000;

  private final Rereading rereading;
  private final OwnWrites told;
  private final Thread thread;
  private volatile Progress.@Nullable State state;

  private RereadInBackground(ArticleRecord record, DocumentReader reader, OwnWrites told) {
    this.told = told;
    rereading = new Rereading(record, reader);
    thread = Thread.ofPlatform().name("tidemark-reread").daemon().unstarted(this::run);
  }

  static RereadInBackground start(ArticleRecord record, DocumentReader reader, OwnWrites told) {
    RereadInBackground started = new RereadInBackground(record, reader, told);
    started.thread.start();
    return started;
  }

  private void run() {
    try {
      RereadReport report = rereading.run(true, now -> state = now);
      if (report.originals() > 0) {
        LOG.log(System.Logger.Level.INFO, "originals were read again: " + report.words());
        told.did("reread", null, report.counts());
      }
    } catch (RecordUnavailableException broken) {
      LOG.log(
          System.Logger.Level.WARNING,
          "originals are read again after the next start: " + broken.getMessage());
    }
  }

  /** How far it is; empty where there is nothing to read again. */
  public Optional<FeedProgress> progress() {
    Progress.State now = state;
    return now == null || now.total() == 0
        ? Optional.empty()
        : Optional.of(
            new FeedProgress(
                true, now.done(), Math.max(0, now.total() - now.done()), now.perSecond(), null));
  }

  /** What has changed so far. */
  public RereadReport report() {
    return rereading.report();
  }

  /** Ends after the original at hand. */
  @Override
  public void close() {
    rereading.stop();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
