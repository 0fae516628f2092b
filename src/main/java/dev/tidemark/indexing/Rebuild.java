package dev.tidemark.indexing;

import dev.tidemark.record.ArticleRecord;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.IndexChange;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a whole new index beside the one that follows the record, a batch at a time between the
 * batches that are new, and lets it take over once both hold the same. A failure gives the new one
 * up and leaves the other as it is. For the feed's thread, except {@link #wish} and {@link #state}.
 */
final class Rebuild {
  private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());

  /** As many changes at once mean that more are coming; the new index must come nearer then too. */
  private static final int MANY = 100;

  private static final long LOOK_NANOS = 500_000_000L;

  private final ArticleRecord record;
  private final ChangeBatches batches;
  private final StoryKeeping stories;
  private final EngineIndex engine;
  private final Enrichment enrichment;
  private final RebuildWishes wishes;
  private volatile boolean wished;
  private volatile RebuildState state = RebuildState.of(RebuildState.Phase.NONE);
  private EngineIndex.@Nullable Fresh fresh;
  private String version = "";
  private long startedAt;
  private long startedNanos;
  private long position;
  private long done;
  private long lookedNanos = System.nanoTime() - LOOK_NANOS;

  Rebuild(
      ArticleRecord record,
      ChangeBatches batches,
      StoryKeeping stories,
      EngineIndex engine,
      Enrichment enrichment,
      RebuildWishes wishes) {
    this.record = record;
    this.batches = batches;
    this.stories = stories;
    this.engine = engine;
    this.enrichment = enrichment;
    this.wishes = wishes;
  }

  /** Asks for one; any thread. */
  void wish() {
    synchronized (this) {
      if (state.isOver()) {
        state = RebuildState.of(RebuildState.Phase.WAITING);
        wished = true;
      }
    }
  }

  /** How it stands; any thread. */
  RebuildState state() {
    return state;
  }

  /**
   * A part of the work.
   *
   * @param applied up to which the index in use holds everything
   * @param coming how many changes came for that one just now
   * @param swapped called once the new index is in use
   * @return false when there was nothing to do
   */
  boolean step(long applied, int coming, Runnable swapped) {
    look();
    if (fresh == null && !wished) {
      return false;
    }
    try {
      if (fresh == null) {
        begin(applied);
      }
      boolean more = true;
      for (int i = 0; more && i < (coming >= MANY ? 2 : 1); i++) {
        more = feed(applied);
      }
      // Beyond it where the other index was thrown back to its last commit.
      if (position == applied) {
        finish(applied, swapped);
      }
      return true;
    } catch (RuntimeException failed) {
      giveUp(failed);
      return true;
    }
  }

  private void look() {
    long now = System.nanoTime();
    if (now - lookedNanos < LOOK_NANOS) {
      return;
    }
    lookedNanos = now;
    if (wishes.isAsked()) {
      wish();
    }
    if (fresh != null) {
      tell(RebuildState.Phase.BUILDING, Durable.ask(() -> record.countAfter(position)), null);
    }
  }

  private void begin(long applied) {
    wished = false;
    version = enrichment.version();
    startedAt = applied;
    startedNanos = System.nanoTime();
    position = 0;
    done = 0;
    fresh = engine.openBeside();
    LOG.log(Level.INFO, "A new index is built beside the one in use.");
    tell(RebuildState.Phase.BUILDING, Durable.ask(() -> record.countAfter(0)), null);
  }

  /** Takes the next batch; false when there is none up to where the other index is. */
  private boolean feed(long applied) {
    EngineIndex.Fresh index = fresh;
    List<IndexChange> changes = stories.told(batches.again(position, applied));
    if (index == null || changes.isEmpty()) {
      position = Math.max(position, applied);
      return false;
    }
    ArticleByArticle.apply(changes, index::apply);
    done += changes.size();
    position = changes.getLast().sequence();
    return true;
  }

  private void finish(long applied, Runnable swapped) {
    EngineIndex.Fresh index = fresh;
    if (index == null) {
      return;
    }
    // What an article told when it was taken may have changed since through one that came later.
    stories.toldSince(startedAt, index::apply);
    engine.swap(applied, version);
    fresh = null;
    swapped.run();
    tell(RebuildState.Phase.DONE, 0, null);
    LOG.log(Level.INFO, "The new index is in use; {0} articles and deletions.", done);
  }

  private void giveUp(RuntimeException failed) {
    LOG.log(Level.ERROR, "The new index is given up; the one in use stays", failed);
    fresh = null;
    wished = false;
    engine.giveUpBeside();
    tell(
        RebuildState.Phase.FAILED,
        0,
        "The new index was given up, the one in use stays: " + failed.getMessage());
  }

  private void tell(RebuildState.Phase phase, long left, @Nullable String failure) {
    double seconds = Math.max(1, System.nanoTime() - startedNanos) / 1e9;
    RebuildState now = new RebuildState(phase, done, left, done / seconds, failure);
    synchronized (this) {
      state = now;
    }
    wishes.tell(now);
  }
}
