package dev.tidemark.indexing;

import dev.tidemark.indexing.watching.FolderEvents;
import dev.tidemark.indexing.watching.OpenFiles;
import dev.tidemark.indexing.watching.Settling;
import dev.tidemark.record.ArticleRecord;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record in step with folders: what is written, moved or (if asked) removed there is
 * taken within seconds, once it has come to rest. One thread of its own; close it before the
 * record.
 */
public final class FolderWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
  private static final long TICK = 250_000_000L;
  private static final long STOP_MILLIS = 5_000;
  private static final long PAUSE = 2_000_000_000L;

  /** Looking takes no more than this part of the time. */
  private static final int LOOKING = 5;

  /** Few at a time, so that stopping does not wait long. */
  private static final int AT_A_TIME = 64;

  private static final int MOST_LEFT = 100_000;

  private final WatchSettings settings;
  private final Clock clock;
  private final OwnWrites told;
  private final FolderEvents events;
  private final Settling settling;
  private final WatchedRoots roots;
  private final MovedFiles taking;
  private final Set<Path> left = new LinkedHashSet<>();
  private final Thread thread;
  private volatile WatchState state;
  private volatile boolean closed;
  private long nextLook = System.nanoTime();

  FolderWatch(
      WatchSettings settings,
      ArticleRecord record,
      DocumentReader reader,
      @Nullable Path ownFolder,
      Clock clock,
      OwnWrites told) {
    this.told = told;
    this.settings = settings;
    this.clock = clock;
    events = settings.events() ? FolderEvents.ofSystem() : FolderEvents.none();
    settling = new Settling(settings.rest().toNanos(), System::nanoTime, OpenFiles::forWriting);
    roots = new WatchedRoots(settings, ownFolder, record, events, settling);
    taking = new MovedFiles(record, reader);
    state =
        new WatchState(
            settings.folders(), List.of(), events.isComplete(), 0, 0, 0, 0, 0, 0, null, null);
    thread = Thread.ofPlatform().name("tidemark-watch").daemon().unstarted(this::run);
  }

  void start() {
    LOG.log(Level.INFO, "Watching {0}", settings.folders());
    thread.start();
  }

  /** How it stands. */
  public WatchState state() {
    return state;
  }

  private void run() {
    while (!closed) {
      try {
        turn();
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException | Error failed) {
        if (!closed) {
          LOG.log(Level.ERROR, "Watching folders failed; trying again", failed);
          state = state.failed("It failed, and is tried again: " + failed.getMessage());
          nextLook = System.nanoTime() + PAUSE;
        }
      }
    }
  }

  private void turn() throws InterruptedException {
    Set<Path> touched = events.await(TICK);
    if (closed) {
      return;
    }
    roots.lookForFolders();
    if (events.wereLost() || System.nanoTime() - nextLook >= 0) {
      lookThrough();
    } else {
      touched.forEach(roots::lookInto);
    }
    boolean more = true;
    while (more && !closed) {
      more = take();
    }
    state = state.standing(roots.missing(), events.isComplete(), settling.size());
  }

  private void lookThrough() {
    long began = System.nanoTime();
    roots.lookThrough();
    long took = System.nanoTime() - began;
    long pause =
        events.isComplete() ? settings.look().toNanos() : Math.max(2 * TICK, took * LOOKING);
    nextLook = System.nanoTime() + pause;
  }

  /** Takes some of what has come to rest; whether there may be more. */
  private boolean take() {
    List<Path> settled = settling.takeSettled(AT_A_TIME);
    List<Path> gone = settled.isEmpty() ? settling.takeGone() : List.of();
    if (settled.isEmpty() && gone.isEmpty()) {
      return false;
    }
    left.removeIf(path -> roots.find(path) != null);
    left.addAll(gone);
    List<Path> candidates = settled.isEmpty() ? new ArrayList<>(gone) : new ArrayList<>(left);
    try {
      MovedFiles.Outcome outcome =
          taking.take(
              new MovedFiles.Changes(
                  roots.found(settled),
                  candidates,
                  settings.remove(),
                  roots.present(),
                  roots::find));
      candidates.forEach(left::remove);
      outcome.left().stream().limit(MOST_LEFT).forEach(left::add);
      state = state.took(outcome, clock.instant());
      tell(outcome);
      return true;
    } catch (RuntimeException failed) {
      settled.forEach(settling::again);
      gone.forEach(settling::gone);
      throw failed;
    }
  }

  private void tell(MovedFiles.Outcome outcome) {
    Summary summary = outcome.summary();
    if (summary.files() + outcome.moved() + summary.removed() == 0) {
      return;
    }
    LOG.log(
        Level.INFO,
        "Watched folders: {0} files read, {1} articles new, {2} replaced, {3} files moved, {4} articles removed, {5} put aside",
        summary.files(),
        summary.indexed(),
        summary.replaced(),
        outcome.moved(),
        summary.removed(),
        summary.quarantined().size());
    if (outcome.hasChanged()) {
      told.did("watch", null, outcome.counts());
    }
  }

  /** Ends what is being read, if that is soon, and stops; the next start finds the rest. */
  @Override
  public void close() {
    closed = true;
    events.close();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
