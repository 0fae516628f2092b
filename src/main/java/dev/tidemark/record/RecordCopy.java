package dev.tidemark.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * A copy of a record as it is at one moment, page by page, whoever writes to it meanwhile: pages
 * that did not change between two copies are at the same place with the same bytes.
 */
public final class RecordCopy {
  private static final int PAGES_A_STEP = 1_000;
  private static final int PAUSE_MILLIS = 50;
  private static final int PAUSES = 200;

  private RecordCopy() {}

  /** Told after each step; pages done and to do in all. */
  public interface Progress {
    void at(long done, long total);
  }

  /**
   * Makes it.
   *
   * @param indexFolder whose record is copied; must hold one
   * @param target a file that is missing or empty
   * @throws RecordFailureException when it can't be read, or the target not be written
   */
  public static void make(Path indexFolder, Path target, Progress progress) {
    RecordDatabase database = new RecordDatabase(RecordInspection.fileIn(indexFolder));
    try (Connection connection = database.openReader();
        Statement statement = connection.createStatement()) {
      // What is read inside one transaction is of one moment: the copy never has to start again.
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM sqlite_master").close();
      int code =
          connection
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup(
                  "main",
                  target.toAbsolutePath().toString(),
                  (remaining, pages) -> progress.at(pages - remaining, pages),
                  PAUSE_MILLIS,
                  PAUSES,
                  PAGES_A_STEP);
      if (code != SQLiteErrorCode.SQLITE_OK.code) {
        throw new SQLException(
            SQLiteErrorCode.getErrorCode(code).message,
            null,
            SQLiteErrorCode.getErrorCode(code).code);
      }
    } catch (SQLException failed) {
      boolean full = DiskSpace.isUsedUp(target, failed);
      throw new RecordFailureException(
          full
              ? "There is no room left on the disk of " + target
              : "The record could not be copied: " + failed.getMessage(),
          full,
          failed);
    }
  }
}
