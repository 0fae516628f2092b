package dev.tidemark.indexing;

import dev.tidemark.record.ArticleRecord;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.IndexChange;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an engine up to date with the record: replays what the engine's durable index does not
 * hold, then follows, whichever process writes. One thread of its own calls the engine. When the
 * engine fails, the feed starts again from the engine's last commit, more and more patiently, and
 * searches go on meanwhile.
 */
public final class EngineFeed implements Visibility, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EngineFeed.class.getName());

  private final ArticleRecord record;
  private final EngineIndex engine;
  private final ChangeBatches batches;
  private final StoryKeeping stories;
  private final FeedState state = new FeedState();
  private final FeedRhythm rhythm = new FeedRhythm();
  private final Enrichment enrichment;
  private final Reevaluation reevaluation;
  private final Rebuild rebuild;
  private @Nullable Thread thread;
  private volatile long applied;
  private long heldAtStart;
  private boolean broken;

  public EngineFeed(ArticleRecord record, EngineIndex engine, Enrichment enrichment) {
    this(record, engine, enrichment, RebuildWishes.NONE);
  }

  /**
   * @param wishes of other processes for a whole new index
   */
  EngineFeed(
      ArticleRecord record, EngineIndex engine, Enrichment enrichment, RebuildWishes wishes) {
    this.record = record;
    this.engine = engine;
    this.enrichment = enrichment;
    batches = new ChangeBatches(record, enrichment);
    stories = new StoryKeeping(record, enrichment);
    reevaluation = new Reevaluation(batches, engine, enrichment);
    rebuild = new Rebuild(record, batches, stories, engine, enrichment, wishes);
  }

  /** Starts to replay, then follows until closed. Returns at once. */
  public synchronized void start() {
    if (thread == null) {
      record.onChange(state::wake);
      thread = Thread.ofPlatform().name("tidemark-feed").daemon().start(this::run);
    }
  }

  @Override
  public boolean awaitVisible(long sequence, Duration atMost) {
    return state.awaitVisible(sequence, atMost);
  }

  /**
   * Waits until searches see everything that the record holds now.
   *
   * @return false when it took longer
   */
  public boolean awaitCaughtUp(Duration atMost) {
    return state.awaitVisible(Durable.ask(record::lastSequence), atMost);
  }

  /** How far the engine has followed. */
  public FeedProgress progress() {
    FeedProgress progress = state.progress(Durable.ask(() -> record.countAfter(applied)));
    return engine.answersSearches() ? progress : progress.failing("The index was damaged.");
  }

  /**
   * How far everything has been evaluated again since the rules changed: done, and left.
   *
   * @return empty when all articles are evaluated by the rules in force
   */
  public Optional<FeedProgress> reevaluation() {
    return reevaluation
        .progress()
        .map(
            at ->
                new FeedProgress(
                    state.progress(0).ready(),
                    at.done(),
                    Durable.ask(() -> record.countAfter(at.sequence())),
                    0,
                    null));
  }

  /** How building a whole new index stands, or stood last; see {@link #rebuildIndex}. */
  public RebuildState rebuild() {
    return rebuild.state();
  }

  /**
   * Has a whole new index built from the record, beside the one in use, which it takes the place of
   * in one step. Returns at once; asked for again while one is being built, it has no effect.
   */
  public void rebuildIndex() {
    rebuild.wish();
    state.wake();
  }

  private void run() {
    long pauseNanos = FeedRhythm.FIRST_PAUSE;
    while (!state.isClosed()) {
      try {
        follow();
        return;
      } catch (RuntimeException | Error failed) {
        LOG.log(Level.ERROR, "The index can't be written; trying again", failed);
        broken = true;
        state.failed("The index can't be written: " + failed.getMessage());
        state.pause(pauseNanos);
        pauseNanos = Math.min(2 * pauseNanos, FeedRhythm.LONGEST_PAUSE);
      }
    }
  }

  private void follow() {
    if (broken) {
      engine.recover();
      broken = false;
    }
    applied = engine.committedSequence();
    heldAtStart = record.lastSequence();
    checkPast();
    long storiesUntil = stories.catchUp(applied);
    reevaluation.restart();
    batches.restartAfter(applied, storiesUntil);
    rhythm.restart(engine.visibleSequence() < applied);
    stories.toldSince(applied, this::apply);
    state.started();
    tellVisible();
    while (!state.isClosed()) {
      engine.verify();
      List<IndexChange> changes = stories.told(batches.next());
      apply(changes);
      boolean built = rebuild.step(applied, changes.size(), this::swapped);
      boolean idle = changes.isEmpty() && !applyAgain() && !built;
      if (idle || state.isAwaited(applied) || rhythm.refreshIsDue(changes.size())) {
        refreshIfNeeded(idle);
      }
      if (changes.isEmpty() && engine.visibleSequence() >= applied) {
        engine.whole();
        state.caughtUp();
      }
      if (rhythm.commitIsDue(idle)) {
        commit();
      }
      if (idle) {
        state.awaitWork(rhythm.untilNextLook());
      }
    }
    commit();
  }

  /** An index that is ahead of its record belongs to another one. */
  private void checkPast() {
    if (applied > record.lastSequence()) {
      throw new IllegalStateException(
          "the index holds more than the record; rebuild it from the record");
    }
  }

  private void apply(List<IndexChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    applyAll(changes);
    applied = changes.getLast().sequence();
    rhythm.applied(changes.size());
    state.applied(changes.size());
  }

  private void tellVisible() {
    long visible = engine.visibleSequence();
    if (visible >= heldAtStart) {
      engine.whole();
    }
    state.visible(visible);
  }

  /** Searches see, and the disk holds, everything that was applied, in the new index. */
  private void swapped() {
    rhythm.refreshed(0);
    rhythm.committed();
    tellVisible();
    reevaluation.restart();
  }

  /** Something that was applied before, once more; false when there is nothing such. */
  private boolean applyAgain() {
    if (rhythm.rulesAreDue()) {
      enrichment.refresh();
    }
    List<IndexChange> again = stories.told(reevaluation.next(applied));
    applyAll(again);
    rhythm.applied(again.size());
    return !again.isEmpty();
  }

  private void applyAll(List<IndexChange> changes) {
    ArticleByArticle.apply(changes, engine::apply);
  }

  private void refreshIfNeeded(boolean idle) {
    if (rhythm.hasUnseen() && (!idle || state.isAwaited(applied) || rhythm.refreshIsDue(0))) {
      long start = System.nanoTime();
      engine.refresh();
      rhythm.refreshed(System.nanoTime() - start);
      tellVisible();
    }
  }

  private void commit() {
    if (rhythm.hasUncommitted()) {
      engine.commit();
      rhythm.committed();
    }
  }

  /** Commits what was applied and stops; what was not is replayed at the next start. */
  @Override
  public void close() {
    state.close();
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
    batches.close();
  }
}
