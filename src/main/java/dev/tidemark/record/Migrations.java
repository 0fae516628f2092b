package dev.tidemark.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Brings the tables to the version that this program knows. The steps are the numbered files beside
 * this class; a step that was released is never changed.
 */
final class Migrations {
  /** How many steps there are; the version of a record that has taken them all. */
  static final int VERSION = 6;

  /** The first with sums beside its rows. */
  static final int WITH_SUMS = 6;

  /** Marks the file as ours, {@code TdMk}. */
  private static final int APPLICATION = 0x54644d6b;

  private Migrations() {}

  /**
   * Takes the steps that are missing, in one transaction.
   *
   * @throws RecordNotOpenedException when a newer program, or another one, made the file
   */
  static void apply(Connection connection, Path file) throws SQLException {
    if (current(connection, file) == VERSION) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        for (int step = current(connection, file) + 1; step <= VERSION; step++) {
          for (String sql : script(step)) {
            statement.execute(sql);
          }
          if (step == WITH_SUMS) {
            SumsOfOldRows.make(connection);
          }
        }
        statement.execute("PRAGMA application_id = " + APPLICATION);
        statement.execute("PRAGMA user_version = " + VERSION);
        statement.execute("COMMIT");
      } catch (SQLException | RuntimeException failed) {
        statement.execute("ROLLBACK");
        throw failed;
      }
    }
  }

  private static int current(Connection connection, Path file) throws SQLException {
    int application = pragma(connection, "application_id");
    if (application != 0 && application != APPLICATION) {
      throw new RecordNotOpenedException(
          file + " belongs to another program. Choose another folder with tidemark.index.", null);
    }
    int version = pragma(connection, "user_version");
    if (version > VERSION) {
      throw new RecordNotOpenedException(
          file
              + " was written by a newer Tidemark (its tables have version "
              + version
              + ", this one knows "
              + VERSION
              + "). Start that newer one, or choose another folder with tidemark.index. Nothing was changed.",
          null);
    }
    return version;
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      return row.getInt(1);
    }
  }

  private static List<String> script(int step) {
    String name = String.format(Locale.ROOT, "/dev/tidemark/record/%03d.sql", step);
    try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("missing in this program: " + name);
      }
      String sql = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      String withoutComments =
          sql.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + '\n' + b);
      return List.of(withoutComments.split(";")).stream().filter(s -> !s.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
