package dev.tidemark.indexing;

import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import dev.tidemark.search.engine.IndexChange;
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
  private List<CompletableFuture<IndexChange>> ahead = List.of();
  private long position;

  ChangeBatches(ArticleRecord record, Enrichment enrichment) {
    this.record = record;
    this.enrichment = enrichment;
    ThreadFactory threads = Thread.ofPlatform().name("tidemark-enrich-", 0).daemon().factory();
    cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
  }

  /** Goes on after this sequence number, forgetting what was prepared. */
  void restartAfter(long sequence) {
    ahead.forEach(change -> change.cancel(false));
    ahead = List.of();
    position = sequence;
  }

  /** The next changes; empty when there are none now. */
  List<IndexChange> next() {
    List<CompletableFuture<IndexChange>> current = ahead.isEmpty() ? prepare() : ahead;
    ahead = List.of();
    if (current.isEmpty()) {
      return List.of();
    }
    ahead = prepare();
    List<IndexChange> changes = new ArrayList<>(current.size());
    for (CompletableFuture<IndexChange> change : current) {
      changes.add(change.join());
    }
    return changes;
  }

  /**
   * Changes that were taken before, as they are now; does not touch the position.
   *
   * @param until the last sequence number wanted
   */
  List<IndexChange> again(long after, long until) {
    List<RecordChange> changes =
        record.changesAfter(after, SIZE).stream()
            .filter(change -> change.sequence() <= until)
            .toList();
    return changes.stream().map(this::enriched).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private List<CompletableFuture<IndexChange>> prepare() {
    List<RecordChange> changes = record.changesAfter(position, SIZE);
    List<CompletableFuture<IndexChange>> prepared = new ArrayList<>(changes.size());
    for (RecordChange change : changes) {
      prepared.add(enriched(change));
      position = change.sequence();
    }
    return prepared;
  }

  private CompletableFuture<IndexChange> enriched(RecordChange change) {
    return CompletableFuture.supplyAsync(() -> enrichment.enrich(change), cores);
  }

  @Override
  public void close() {
    restartAfter(position);
    cores.shutdown();
  }
}
