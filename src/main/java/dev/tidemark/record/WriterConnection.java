package dev.tidemark.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one connection that writes; opened when it is needed, thrown away after any failure. */
final class WriterConnection {
  private static final long ASK_AGAIN_NANOS = 1_000_000;
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Opener opener;
  private final Clock clock;
  private @Nullable Tables open;

  WriterConnection(RecordDatabase database, Clock clock) {
    this(database::openWriter, clock);
  }

  WriterConnection(Opener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  /** How it is opened. */
  interface Opener {
    Connection open() throws SQLException;
  }

  /**
   * Starts a transaction that may write. While another process writes, asks again every
   * millisecond: SQLite's own waiting grows to a tenth of a second, in which the other may have
   * begun its next one.
   */
  Tables begin() throws SQLException {
    Tables tables = open;
    if (tables == null) {
      tables = new Tables(new Statements(opener.open()), clock);
      open = tables;
    }
    long started = System.nanoTime();
    while (!begun(tables, started)) {
      LockSupport.parkNanos(ASK_AGAIN_NANOS);
    }
    return tables;
  }

  private static boolean begun(Tables tables, long started) throws SQLException {
    try {
      tables.begin();
      return true;
    } catch (SQLException failure) {
      if (!RecordDatabase.isBusy(failure) || System.nanoTime() - started > PATIENCE_NANOS) {
        throw failure;
      }
      return false;
    }
  }

  /** Closes the connection, which rolls back what it has not committed. */
  void discard() {
    Tables tables = open;
    open = null;
    if (tables != null) {
      try {
        tables.close();
      } catch (SQLException alreadyBroken) {
        System.getLogger(WriterConnection.class.getName())
            .log(System.Logger.Level.DEBUG, "closing a broken connection", alreadyBroken);
      }
    }
  }
}
