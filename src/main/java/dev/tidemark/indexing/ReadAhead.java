package dev.tidemark.indexing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on all cores and gives them in order. What is read ahead is bounded by number and by
 * the files' sizes. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  private static final int MOST_FILES = 64;
  private static final long MOST_BYTES = 48L * 1024 * 1024;

  private final Iterator<Task> tasks;
  private final ExecutorService cores;
  private final Deque<Ahead> window = new ArrayDeque<>();
  private long windowBytes;

  ReadAhead(Iterator<Task> tasks) {
    this(tasks, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param threads how many files are read at a time
   */
  ReadAhead(Iterator<Task> tasks, int threads) {
    this.tasks = tasks;
    cores =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("tidemark-read-", 0).daemon().factory());
  }

  /**
   * One file to read.
   *
   * @param bytes about how much memory it takes
   * @param reading called on any thread
   */
  record Task(long bytes, Supplier<FileContent> reading) {}

  private record Ahead(CompletableFuture<FileContent> content, long bytes) {}

  /** The next file; null after the last. */
  @Nullable FileContent next() {
    while (hasRoom() && tasks.hasNext()) {
      Task task = tasks.next();
      windowBytes += task.bytes();
      window.add(new Ahead(CompletableFuture.supplyAsync(task.reading(), cores), task.bytes()));
    }
    if (window.isEmpty()) {
      return null;
    }
    Ahead first = window.remove();
    windowBytes -= first.bytes();
    return Durable.await(first.content());
  }

  private boolean hasRoom() {
    return window.isEmpty() || (window.size() < MOST_FILES && windowBytes < MOST_BYTES);
  }

  @Override
  public void close() {
    window.forEach(ahead -> ahead.content().cancel(false));
    cores.shutdown();
  }
}
