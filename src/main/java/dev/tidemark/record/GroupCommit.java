package dev.tidemark.record;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread that takes everything waiting into one transaction, and says so to those who wait only
 * after it is on disk. A transaction that failed is forgotten together with its connection; none is
 * tried twice.
 */
final class GroupCommit implements AutoCloseable {
  private static final int BATCH_STEPS = 256;
  private static final long BATCH_BYTES = 8L * 1024 * 1024;
  private static final int WAITING_STEPS = 1024;
  private static final long WAITING_BYTES = 32L * 1024 * 1024;

  /** How often to see, while nobody writes, whether it is possible again. */
  private static final long TRY_AGAIN_MILLIS = 1_000;

  /** How long other processes get to take their turn when this one has more to write. */
  private static final long TURN_NANOS = 2_000_000;

  private final WriterConnection writer;
  private final Path file;
  private final LongConsumer committed;
  private final Observation observation;
  private final Deque<Waiting<?>> queue = new ArrayDeque<>();
  private final Thread thread;
  private long queuedBytes;
  private boolean closed;
  private final WriteStep<Boolean> probe = this::probe;
  private volatile @Nullable RecordFailureException failing;

  /**
   * @param committed told the last sequence number after each commit, before those who wait
   */
  GroupCommit(WriterConnection writer, Path file, LongConsumer committed, Observation observation) {
    this.writer = writer;
    this.file = file;
    this.committed = committed;
    this.observation = observation;
    thread = Thread.ofPlatform().name("tidemark-record").daemon().unstarted(this::run);
    thread.start();
  }

  /**
   * Queues a step; blocks while too much is waiting.
   *
   * @param bytes about how much memory it holds
   */
  <T> CompletableFuture<T> submit(WriteStep<T> step, long bytes) {
    Waiting<T> waiting = new Waiting<>(step, bytes);
    synchronized (queue) {
      while (!closed && isFull(bytes)) {
        await();
      }
      if (closed) {
        waiting.future.completeExceptionally(failure(new SQLException("the record is closed")));
        return waiting.future;
      }
      queue.add(waiting);
      queuedBytes += bytes;
      queue.notifyAll();
    }
    return waiting.future;
  }

  private boolean isFull(long bytes) {
    return !queue.isEmpty()
        && (queue.size() >= WAITING_STEPS || queuedBytes + bytes > WAITING_BYTES);
  }

  private void await() {
    try {
      queue.wait();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw failure(new SQLException("interrupted while waiting to write", stop));
    }
  }

  /** What waits for its turn. */
  WriteQueue queue() {
    synchronized (queue) {
      return new WriteQueue(queue.size(), queuedBytes);
    }
  }

  private void run() {
    List<Waiting<?>> batch = take();
    while (!batch.isEmpty()) {
      write(batch);
      if (batch.size() > 1) {
        LockSupport.parkNanos(TURN_NANOS);
      }
      batch = take();
    }
    writer.discard();
  }

  /** Why the last write failed; null where none did since one succeeded. */
  @Nullable RecordFailureException failing() {
    return failing;
  }

  /** The next batch, a probe where nobody writes; empty when closed and nothing is left. */
  private List<Waiting<?>> take() {
    synchronized (queue) {
      while (queue.isEmpty() && !closed) {
        try {
          queue.wait(failing == null ? 0 : TRY_AGAIN_MILLIS);
        } catch (InterruptedException nobodyStopsThisThread) {
          closed = true;
        }
        if (queue.isEmpty() && !closed && failing != null) {
          return List.of(new Waiting<>(probe, 0));
        }
      }
      List<Waiting<?>> batch = new ArrayList<>();
      long bytes = 0;
      while (!queue.isEmpty() && batch.size() < BATCH_STEPS && bytes < BATCH_BYTES) {
        Waiting<?> next = queue.remove();
        bytes += next.bytes;
        batch.add(next);
      }
      queuedBytes -= bytes;
      queue.notifyAll();
      return batch;
    }
  }

  /** Writes a page without a change. */
  private Boolean probe(Tables tables) throws SQLException {
    if (!DiskSpace.hasRoom(file)) {
      throw new SQLException("there is room for very small writes alone");
    }
    tables.articles().touch();
    return true;
  }

  private void write(List<Waiting<?>> batch) {
    long start = System.nanoTime();
    try {
      Tables tables = writer.begin();
      for (Waiting<?> waiting : batch) {
        waiting.apply(tables);
      }
      long last = tables.articles().lastSequence();
      tables.commit();
      failing = null;
      if (!isProbe(batch)) {
        observation.committed(batch.size(), System.nanoTime() - start);
      }
      committed.accept(last);
      batch.forEach(Waiting::succeed);
    } catch (SQLException | RuntimeException | Error failed) {
      writer.discard();
      RecordFailureException reason = failure(failed);
      failing = reason;
      if (!isProbe(batch)) {
        observation.failed(reason.diskFull());
      }
      batch.forEach(waiting -> waiting.future.completeExceptionally(reason));
    }
  }

  private boolean isProbe(List<Waiting<?>> batch) {
    return probe.equals(batch.getFirst().step);
  }

  private RecordFailureException failure(Throwable cause) {
    boolean full = cause instanceof SQLException failed && DiskSpace.isUsedUp(file, failed);
    return new RecordFailureException(
        full
            ? "There is no room left on the disk of " + file
            : "The record could not be written: " + cause.getMessage(),
        full,
        cause);
  }

  /** Writes what is waiting, then lets go of the file. */
  @Override
  public void close() {
    synchronized (queue) {
      closed = true;
      queue.notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** A step, and who waits for it. */
  private static final class Waiting<T> {
    private final WriteStep<T> step;
    private final long bytes;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable T result;

    Waiting(WriteStep<T> step, long bytes) {
      this.step = step;
      this.bytes = bytes;
    }

    void apply(Tables tables) throws SQLException {
      result = step.apply(tables);
    }

    void succeed() {
      future.complete(result);
    }
  }
}
