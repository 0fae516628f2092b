package dev.tidemark.indexing;

import dev.tidemark.article.Story;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An engine that can be looked into, broken and crashed. */
final class InMemoryEngine implements EngineIndex {
  private Map<String, IndexChange.Put> applied = new TreeMap<>();
  private volatile Map<String, IndexChange.Put> visible = Map.of();
  private Map<String, IndexChange.Put> committed = Map.of();
  private long appliedSequence;
  private volatile long visibleSequence;
  private long committedSequence;
  private String enriched = "";
  private String committedEnriched = "";
  private volatile boolean broken;
  private volatile String poison = "";
  private volatile boolean besideFails;
  private @Nullable InMemoryEngine beside;
  volatile boolean whole;
  final AtomicInteger swaps = new AtomicInteger();
  final AtomicInteger largestBatch = new AtomicInteger();

  @Override
  public synchronized long committedSequence() {
    return committedSequence;
  }

  @Override
  public long visibleSequence() {
    return visibleSequence;
  }

  @Override
  public synchronized String enrichedBy() {
    return committedEnriched;
  }

  @Override
  public synchronized void enrichedBy(String version) {
    enriched = version;
  }

  @Override
  public synchronized void apply(List<IndexChange> changes) {
    failWhenBroken();
    largestBatch.accumulateAndGet(changes.size(), Math::max);
    for (IndexChange change : changes) {
      switch (change) {
        case IndexChange.Put put -> {
          if (!poison.isEmpty() && String.valueOf(put.article().title()).contains(poison)) {
            throw new IllegalArgumentException("immense term");
          }
          applied.put(put.article().id(), put);
        }
        case IndexChange.Remove gone -> applied.remove(gone.id());
        case IndexChange.StoryChanged changed ->
            applied.computeIfPresent(changed.id(), (id, put) -> telling(put, changed.story()));
      }
      appliedSequence = Math.max(appliedSequence, change.sequence());
    }
  }

  private static IndexChange.Put telling(IndexChange.Put put, @Nullable String story) {
    Story told = story == null ? Story.alone(put.article().id()) : new Story(story, 2);
    return new IndexChange.Put(put.sequence(), put.article(), put.metrics(), told, put.indexed());
  }

  @Override
  public synchronized void refresh() {
    failWhenBroken();
    visible = Map.copyOf(applied);
    visibleSequence = appliedSequence;
  }

  @Override
  public synchronized void commit() {
    failWhenBroken();
    committed = Map.copyOf(applied);
    committedSequence = appliedSequence;
    committedEnriched = enriched;
  }

  @Override
  public void whole() {
    whole = true;
  }

  @Override
  public synchronized Fresh openBeside() {
    failWhenBroken();
    InMemoryEngine next = new InMemoryEngine();
    beside = next;
    return changes -> {
      if (besideFails) {
        throw new EngineUnavailableException("no room beside", new IllegalStateException());
      }
      next.apply(changes);
    };
  }

  @Override
  public synchronized void swap(long sequence, String enrichedBy) {
    InMemoryEngine next = Objects.requireNonNull(beside);
    beside = null;
    applied = next.applied;
    appliedSequence = sequence;
    enriched = enrichedBy;
    refresh();
    commit();
    swaps.incrementAndGet();
  }

  @Override
  public synchronized void giveUpBeside() {
    beside = null;
  }

  /** From now on nothing can be built beside. */
  void failBeside(boolean fails) {
    besideFails = fails;
  }

  /** What searches see. */
  Map<String, IndexChange.Put> visible() {
    return visible;
  }

  @Override
  public synchronized void recover() {
    failWhenBroken();
    applied = new TreeMap<>(committed);
    appliedSequence = committedSequence;
    enriched = committedEnriched;
  }

  /** From now on nothing can be written. */
  synchronized void breakDown() {
    broken = true;
    applied = new TreeMap<>();
  }

  void repair() {
    broken = false;
  }

  /** Refuses articles with this in their title. */
  void refuse(String inTitle) {
    poison = inTitle;
  }

  private void failWhenBroken() {
    if (broken) {
      throw new EngineUnavailableException("broken on purpose", new IllegalStateException());
    }
  }

  @Override
  public void verify() {}

  @Override
  public boolean answersSearches() {
    return true;
  }
}
