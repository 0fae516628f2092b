package dev.tidemark.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens connections to the database file, all with the same promises: WAL, fsync on each commit.
 */
class RecordDatabase {
  private static final int BUSY_MILLIS = 5_000;
  private static final int DERIVING_KIB = 32 * 1024;

  /** Pages that wait in the log until they are written where they belong; less than is kept. */
  private static final int DERIVING_PAGES = 8_000;

  private static final int WAL_KEPT = 64 * 1024 * 1024;

  private final Path file;

  RecordDatabase(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** A connection that may write; each statement is its own transaction until BEGIN. */
  Connection openWriter() throws SQLException {
    return open(new SQLiteConfig());
  }

  /**
   * The same for what can be derived again: a commit is in order with all others, but the disk is
   * not waited for. Has room for an index that takes rows in any order.
   */
  Connection openDeriving() throws SQLException {
    Connection connection = openWriter();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA cache_size = -" + DERIVING_KIB);
      statement.execute("PRAGMA wal_autocheckpoint = " + DERIVING_PAGES);
    }
    return connection;
  }

  Connection openReader() throws SQLException {
    Connection connection = open(new SQLiteConfig());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
    }
    return connection;
  }

  /** A connection that fails at its first statement while anyone else has one. */
  Connection openAlone() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private Connection open(SQLiteConfig config) throws SQLException {
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setJournalSizeLimit(WAL_KEPT);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  static boolean isBusy(SQLException failure) {
    int code = primary(failure);
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  static boolean isFull(SQLException failure) {
    return primary(failure) == SQLiteErrorCode.SQLITE_FULL.code;
  }

  /** Whether the file is something else, or damaged, rather than out of reach for the moment. */
  static boolean isDamaged(SQLException failure) {
    int code = primary(failure);
    return code == SQLiteErrorCode.SQLITE_NOTADB.code
        || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
  }

  private static int primary(SQLException failure) {
    return failure.getErrorCode() & 0xff;
  }
}
