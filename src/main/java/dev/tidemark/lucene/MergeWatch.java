package dev.tidemark.lucene;

import dev.tidemark.search.engine.Merging;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;

/** Counts what all writers of an engine merge. Thread-safe. */
final class MergeWatch {
  private final AtomicInteger running = new AtomicInteger();
  private final LongAdder ended = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  Merging now() {
    return new Merging(running.get(), ended.sum(), nanos.sum());
  }

  /** One for each writer. */
  MergeScheduler scheduler() {
    return new Watched();
  }

  private final class Watched extends ConcurrentMergeScheduler {
    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
      long start = System.nanoTime();
      running.incrementAndGet();
      try {
        super.doMerge(source, merge);
      } finally {
        running.decrementAndGet();
        ended.increment();
        nanos.add(System.nanoTime() - start);
      }
    }
  }
}
