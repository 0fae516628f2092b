package dev.tidemark.indexing;

import dev.tidemark.indexing.FileTree.FoundFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on all cores and gives them in order. What is read ahead is bounded by number and by
 * the files' sizes. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  private static final int MOST_FILES = 64;
  private static final long MOST_BYTES = 48L * 1024 * 1024;

  private final FileReader reader;
  private final Iterator<FoundFile> files;
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("tidemark-read-", 0).daemon().factory());
  private final Deque<Ahead> window = new ArrayDeque<>();
  private long windowBytes;

  ReadAhead(FileReader reader, Iterable<FoundFile> files) {
    this.reader = reader;
    this.files = files.iterator();
  }

  private record Ahead(CompletableFuture<FileContent> content, long bytes) {}

  /** The next file; null after the last. */
  @Nullable FileContent next() {
    while (files.hasNext() && hasRoom()) {
      FoundFile file = files.next();
      long bytes = Math.min(file.path().toFile().length(), FileReader.MAX_DOCUMENT);
      windowBytes += bytes;
      window.add(new Ahead(CompletableFuture.supplyAsync(() -> reader.read(file), cores), bytes));
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
