package dev.tidemark.indexing;

import dev.tidemark.search.engine.EngineIndex;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything in an index through enrichment again when its rules have changed, a batch at a
 * time, while nothing new is waiting. Noted in the index when all is done: broken off, it starts
 * again. For the feed's thread, except {@link #progress}.
 */
final class Reevaluation {
  private static final System.Logger LOG = System.getLogger(Reevaluation.class.getName());

  private final ChangeBatches batches;
  private final EngineIndex engine;
  private final Enrichment enrichment;
  private String version = "";
  private long position;
  private long done;
  private volatile @Nullable Progress progress;

  /**
   * How far it is.
   *
   * @param done changes taken again
   * @param sequence the record's sequence number that it has reached
   */
  record Progress(long done, long sequence) {}

  Reevaluation(ChangeBatches batches, EngineIndex engine, Enrichment enrichment) {
    this.batches = batches;
    this.engine = engine;
    this.enrichment = enrichment;
  }

  /** Forgets how far it was; an index that holds nothing yet has nothing to do. */
  void restart() {
    version = "";
    progress = null;
    if (engine.committedSequence() == 0) {
      engine.enrichedBy(enrichment.version());
      version = enrichment.version();
    } else if (engine.enrichedBy().equals(enrichment.version())) {
      version = enrichment.version();
    }
  }

  /**
   * The next changes to apply again; empty when all that was applied is up to date.
   *
   * @param applied the last sequence number that was applied
   */
  List<EnrichedChange> next(long applied) {
    String wanted = enrichment.version();
    if (progress == null && wanted.equals(version)) {
      return List.of();
    }
    if (progress == null || !wanted.equals(version)) {
      LOG.log(Level.INFO, "The topic rules have changed: all articles are evaluated again.");
      version = wanted;
      position = 0;
      done = 0;
    }
    List<EnrichedChange> changes = batches.again(position, applied);
    done += changes.size();
    position = changes.isEmpty() ? applied : changes.getLast().sequence();
    progress = new Progress(done, position);
    if (changes.isEmpty()) {
      finish();
    }
    return changes;
  }

  private void finish() {
    engine.enrichedBy(version);
    engine.commit();
    progress = null;
    LOG.log(Level.INFO, "All {0} articles are evaluated by the new topic rules.", done);
  }

  /** How far it is; empty when there is nothing to do. */
  Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }
}
