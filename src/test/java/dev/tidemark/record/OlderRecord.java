package dev.tidemark.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;

/** Makes the file of a record as an older program left it. */
final class OlderRecord {
  private OlderRecord() {}

  /** A record of that version in a folder, with some statements run on it. */
  static void make(Path folder, int version, String... statements) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
        Statement statement = connection.createStatement()) {
      for (int step = 1; step <= version; step++) {
        for (String sql : script(step).split(";", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA application_id = " + 0x54644d6b);
      statement.execute("PRAGMA user_version = " + version);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String script(int step) throws IOException {
    String name = String.format(Locale.ROOT, "/dev/tidemark/record/%03d.sql", step);
    try (InputStream script = Objects.requireNonNull(Migrations.class.getResourceAsStream(name))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("--"))
          .reduce("", (a, b) -> a + '\n' + b);
    }
  }
}
