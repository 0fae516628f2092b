package dev.tidemark.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes a record behind its back, as a disk may, for tests of other rooms too. */
public final class Tampering {
  private Tampering() {}

  /** Makes another word of one in the text of an article, of the same length. */
  public static void replaceInText(Path folder, String id, String word, String other) {
    String hex = "SELECT document FROM article WHERE id = ?";
    try (Connection connection = connection(folder);
        PreparedStatement find = connection.prepareStatement(hex);
        PreparedStatement change =
            connection.prepareStatement("UPDATE article SET document = ? WHERE id = ?")) {
      find.setString(1, id);
      byte[] document = find.executeQuery().getBytes(1);
      String text = new String(document, StandardCharsets.UTF_8);
      if (!text.contains(word) || word.length() != other.length()) {
        throw new IllegalArgumentException(text);
      }
      change.setBytes(1, text.replace(word, other).getBytes(StandardCharsets.UTF_8));
      change.setString(2, id);
      change.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void run(Path folder, String sql) {
    try (Connection connection = connection(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection connection(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
  }
}
