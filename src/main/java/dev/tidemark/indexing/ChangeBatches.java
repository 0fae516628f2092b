package dev.tidemark.indexing;

import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The changes of the record after a sequence number, enriched on all cores, in sequence. One batch
 * is prepared while the last one is used; no more is held. For one thread.
 */
final class ChangeBatches implements AutoCloseable {
  private static final int SIZE = 500;

  private final ArticleRecord record;
  private final Enrichment enrichment;
  private final ExecutorService cores;
  private List<CompletableFuture<EnrichedChange>> ahead = List.of();
  private long position;
  private long sketched;

  ChangeBatches(ArticleRecord record, Enrichment enrichment) {
    this.record = record;
    this.enrichment = enrichment;
    ThreadFactory threads = Thread.ofPlatform().name("tidemark-enrich-", 0).daemon().factory();
    cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
  }

  /**
   * Goes on after a sequence number, forgetting what was prepared.
   *
   * @param storiesUntil up to where the stories are worked out already
   */
  void restartAfter(long sequence, long storiesUntil) {
    forget();
    position = sequence;
    sketched = storiesUntil;
  }

  private void forget() {
    ahead.forEach(change -> change.cancel(false));
    ahead = List.of();
  }

  /** The next changes; empty when there are none now. */
  List<EnrichedChange> next() {
    List<CompletableFuture<EnrichedChange>> current = ahead.isEmpty() ? prepare() : ahead;
    ahead = List.of();
    if (current.isEmpty()) {
      return List.of();
    }
    ahead = prepare();
    List<EnrichedChange> changes = new ArrayList<>(current.size());
    for (CompletableFuture<EnrichedChange> change : current) {
      changes.add(change.join());
    }
    return changes;
  }

  /**
   * Changes that were taken before, as they are now; does not touch the position.
   *
   * @param until the last sequence number wanted
   */
  List<EnrichedChange> again(long after, long until) {
    List<RecordChange> changes =
        record.changesAfter(after, SIZE).stream()
            .filter(change -> change.sequence() <= until)
            .toList();
    return changes.stream().map(change -> enriched(change, true)).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private List<CompletableFuture<EnrichedChange>> prepare() {
    List<RecordChange> changes = record.changesAfter(position, SIZE);
    List<CompletableFuture<EnrichedChange>> prepared = new ArrayList<>(changes.size());
    for (RecordChange change : changes) {
      prepared.add(enriched(change, change.sequence() <= sketched));
      position = change.sequence();
    }
    return prepared;
  }

  private CompletableFuture<EnrichedChange> enriched(RecordChange change, boolean known) {
    return CompletableFuture.supplyAsync(() -> enrichment.enrich(change, known), cores);
  }

  @Override
  public void close() {
    forget();
    cores.shutdown();
  }
}
