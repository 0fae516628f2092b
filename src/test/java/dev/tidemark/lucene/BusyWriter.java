package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.IndexChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Adds, replaces and deletes articles, and makes it visible, until it is closed. Articles whose
 * number does not end in 7, 8 or 9 stay as they are.
 */
final class BusyWriter implements AutoCloseable {
  private static final int AT_ONCE = 30;

  private final EngineIndex index;
  private final SmallArticles articles;
  private final Random random;
  private final int numbers;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final Future<?> work;
  private volatile boolean closing;

  BusyWriter(EngineIndex index, Random random, int numbers) {
    this.index = index;
    this.random = random;
    this.numbers = numbers;
    articles = new SmallArticles(random);
    work = thread.submit(this::write);
  }

  static boolean staysAsItIs(int number, int numbers) {
    return number < numbers && number % 10 < 7;
  }

  int refreshes() {
    return refreshes.get();
  }

  /** Waits until the index has changed once more. */
  void awaitRefresh() {
    int before = refreshes.get();
    while (refreshes.get() == before && !work.isDone()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void write() {
    while (!closing) {
      List<IndexChange> changes = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int some = random.nextInt(numbers / 10) * 10;
        changes.add(articles.draw(some + 7, 1));
        changes.add(
            random.nextBoolean()
                ? articles.draw(some + 8, 1)
                : new IndexChange.Remove(1, SmallArticles.id(some + 8)));
        changes.add(new IndexChange.Remove(1, SmallArticles.id(some + 9)));
        changes.add(articles.draw(numbers + random.nextInt(numbers), 1));
      }
      index.apply(changes);
      index.refresh();
      refreshes.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** Fails where writing failed. */
  @Override
  public void close() throws ExecutionException, TimeoutException {
    closing = true;
    thread.shutdown();
    try {
      work.get(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
