package dev.tidemark.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What must be there, and in order, before anyone works with a record. */
final class RecordTables {
  private RecordTables() {}

  /**
   * Makes the folder and the tables where they are missing.
   *
   * @throws RecordNotOpenedException with a sentence for the operator
   */
  static void prepare(RecordDatabase database) {
    Path file = database.file();
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        refuseHalfRestored(folder);
        Files.createDirectories(folder);
      }
      try (Connection connection = database.openWriter()) {
        Migrations.apply(connection, file);
      }
      if (folder != null) {
        DiskSpace.keepName(folder);
      }
    } catch (SQLException failed) {
      throw new RecordNotOpenedException(sentence(file, failed), failed);
    } catch (IOException failed) {
      throw new RecordNotOpenedException(
          "The index folder of "
              + file
              + " can't be made: "
              + failed
              + ". Make it, or choose another with tidemark.index.",
          failed);
    }
  }

  private static void refuseHalfRestored(Path folder) {
    if (Files.exists(folder.resolve(RestoredRecord.UNFINISHED))) {
      throw new RecordNotOpenedException(
          "A restore into " + folder + " was broken off: run it again, which finishes it.", null);
    }
  }

  private static String sentence(Path file, SQLException failed) {
    if (RecordDatabase.isDamaged(failed)) {
      return file
          + " is damaged or no record of Tidemark ("
          + failed.getMessage()
          + "). Restore a backup, or put the file aside to start with an empty record. Nothing was changed.";
    }
    return file
        + " can't be opened ("
        + failed.getMessage()
        + "). Check that its folder exists, may be written by this user and has room left, or choose another with tidemark.index.";
  }
}
