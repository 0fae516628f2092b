package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends ArticleRecordContract {
  @TempDir Path folder;

  @Override
  protected ArticleRecord open() {
    return SqliteRecord.open(folder.resolve("made/when/missing"), Clock.systemUTC());
  }

  private Path file() {
    return folder.resolve("made/when/missing/record.db");
  }

  @Test
  void keepsItsPromisesInTheFilesSettings() throws SQLException {
    try (Connection connection = new RecordDatabase(file()).openWriter()) {
      assertEquals("wal", pragma(connection, "journal_mode"));
      assertEquals("2", pragma(connection, "synchronous"));
      assertEquals(Integer.toString(Migrations.VERSION), pragma(connection, "user_version"));
    }
  }

  @Test
  void refusesANewerRecordAndLeavesItAlone() throws SQLException, IOException {
    record.close();
    execute("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file());
    RecordNotOpenedException refusal = assertThrows(RecordNotOpenedException.class, this::open);
    assertTrue(String.valueOf(refusal.getMessage()).contains("newer Tidemark"));
    assertArrayEquals(before, Files.readAllBytes(file()));
    execute("PRAGMA user_version = " + Migrations.VERSION);
    record = open();
  }

  @Test
  void refusesAFileThatIsNoRecord() throws IOException {
    record.close();
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.writeString(other.resolve("record.db"), "This is no database, however long it may be. ");
    RecordNotOpenedException refusal =
        assertThrows(
            RecordNotOpenedException.class, () -> SqliteRecord.open(other, Clock.systemUTC()));
    assertTrue(String.valueOf(refusal.getMessage()).contains("no record"), refusal.getMessage());
    assertTrue(Files.readString(other.resolve("record.db")).startsWith("This is no database"));
  }

  @Test
  void saysWhatToDoWhenTheFolderCanNotBeMade() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");
    RecordNotOpenedException refusal =
        assertThrows(
            RecordNotOpenedException.class,
            () -> SqliteRecord.open(inTheWay.resolve("index"), Clock.systemUTC()));
    assertTrue(String.valueOf(refusal.getMessage()).contains("tidemark.index"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = new RecordDatabase(file()).openWriter();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      return row.getString(1);
    }
  }
}
