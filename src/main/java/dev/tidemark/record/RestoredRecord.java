package dev.tidemark.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a record that comes out of a backup needs before it can take a place. */
public final class RestoredRecord {
  /** In an index folder: a restore began to exchange what is there and has not ended. */
  public static final String UNFINISHED = "restore-unfinished";

  private RestoredRecord() {}

  /**
   * Gives the record a new identity: its next sequence numbers mean something else than those that
   * were given after the backup, and an index or anything else that knows those must not be taken
   * for one of this record.
   */
  public static void takeNewIdentity(Path file) {
    try (Connection connection = new RecordDatabase(file).openWriter();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE identity SET id = lower(hex(randomblob(8)))");
    } catch (SQLException failed) {
      throw new RecordFailureException(
          "The restored record can't be written: " + failed.getMessage(),
          DiskSpace.isUsedUp(file, failed),
          failed);
    }
  }

  /**
   * Whether any process has the record of an index folder open at this moment; false when there is
   * none, or none that can be opened.
   */
  public static boolean isInUse(Path indexFolder) {
    Path file = RecordInspection.fileIn(indexFolder);
    if (!Files.exists(file)) {
      return false;
    }
    try (Connection connection = new RecordDatabase(file).openAlone();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT count(*) FROM sqlite_master").close();
      return false;
    } catch (SQLException failed) {
      return RecordDatabase.isBusy(failed);
    }
  }
}
