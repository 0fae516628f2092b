package dev.tidemark.record;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few connections for reading; each reads one state of the record, whatever is written meanwhile.
 */
final class ReadConnections implements AutoCloseable {
  private static final int MOST = 8;

  private final RecordDatabase database;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(MOST, true);
  private final BlockingQueue<Tables> idle = new ArrayBlockingQueue<>(MOST);
  private volatile boolean closed;

  ReadConnections(RecordDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Runs a reading step on a connection of its own. */
  <T> T read(WriteStep<T> step) {
    turns.acquireUninterruptibly();
    Tables tables = null;
    try {
      tables = take();
      tables.beginReading();
      T result = step.apply(tables);
      tables.commit();
      giveBack(tables);
      tables = null;
      return result;
    } catch (SQLException failed) {
      throw new RecordFailureException(
          "The record could not be read: " + failed.getMessage(), false, failed);
    } finally {
      closeQuietly(tables);
      turns.release();
    }
  }

  private Tables take() throws SQLException {
    if (closed) {
      throw new SQLException("the record is closed");
    }
    Tables ready = idle.poll();
    return ready != null ? ready : new Tables(new Statements(database.openReader()), clock);
  }

  private void giveBack(Tables tables) {
    if (closed || !idle.offer(tables)) {
      closeQuietly(tables);
    }
  }

  private static void closeQuietly(@Nullable Tables tables) {
    if (tables == null) {
      return;
    }
    try {
      tables.close();
    } catch (SQLException alreadyBroken) {
      System.getLogger(ReadConnections.class.getName())
          .log(System.Logger.Level.DEBUG, "closing a broken connection", alreadyBroken);
    }
  }

  @Override
  public void close() {
    closed = true;
    turns.acquireUninterruptibly(MOST);
    for (Tables tables = idle.poll(); tables != null; tables = idle.poll()) {
      closeQuietly(tables);
    }
    turns.release(MOST);
  }
}
