package dev.tidemark.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * A look at one state of a record, of whatever version, that changes nothing. For one thread; every
 * call throws {@link RecordFailureException} when the file can't be read.
 */
public final class RecordInspection implements AutoCloseable {
  private static final int MOST_DAMAGES = 20;

  private final Connection connection;
  private final Statements sql;

  private RecordInspection(Connection connection) {
    this.connection = connection;
    this.sql = new Statements(connection);
  }

  /** The file of the record of an index folder. */
  public static Path fileIn(Path indexFolder) {
    return indexFolder.resolve("record.db");
  }

  /** Whether an index folder holds a record. */
  public static boolean isIn(Path indexFolder) {
    return Files.exists(fileIn(indexFolder));
  }

  /** The record of an index folder as it is now, beside those who write to it. */
  public static RecordInspection beside(Path indexFolder) {
    try {
      return new RecordInspection(new RecordDatabase(fileIn(indexFolder)).openReader()).begun();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /** A file that holds a record and that nobody writes; nothing is left beside it. */
  public static RecordInspection ofFile(Path file) {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setOpenMode(SQLiteOpenMode.OPEN_URI);
      String address = file.toAbsolutePath().toUri() + "?immutable=1";
      return new RecordInspection(config.createConnection("jdbc:sqlite:" + address)).begun();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private RecordInspection begun() {
    ask(() -> sql.update("BEGIN"));
    return this;
  }

  /** What the record says of itself. */
  public RecordFacts facts() {
    return ask(
        () -> {
          ArticleRows articles = new ArticleRows(sql, Clock.systemUTC());
          return new RecordFacts(
              articles.identity(),
              Math.toIntExact(count("PRAGMA user_version")),
              count("SELECT count(*) FROM article WHERE deleted = 0"),
              articles.lastSequence());
        });
  }

  /** What SQLite finds wrong with the file itself; empty when it is sound. */
  public List<String> damages() {
    List<String> damages = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(" + MOST_DAMAGES + ")")) {
      while (rows.next()) {
        if (!"ok".equals(rows.getString(1))) {
          damages.add(rows.getString(1));
        }
      }
    } catch (SQLException failed) {
      if (!RecordDatabase.isDamaged(failed)) {
        throw failure(failed);
      }
      damages.add(String.valueOf(failed.getMessage()));
    }
    return damages;
  }

  /** What contradicts itself in a sound file. */
  public List<String> contradictions() {
    return ask(() -> RecordRules.broken(sql));
  }

  /**
   * Reads every article and everything that articles were read from.
   *
   * @return what can't be read or is not what it was, each in a sentence
   */
  public List<String> unreadable(RecordCopy.Progress progress) {
    return ask(() -> new StoredDocuments(sql).unreadable(progress));
  }

  /** Takes what is known of an article. */
  public interface Visitor {
    void article(String id, long sequence, boolean deleted);
  }

  /** Visits all articles, deleted ones too, by id in the order of its bytes. */
  public void articles(Visitor visitor) {
    ask(
        () -> {
          sql.each(
              "SELECT id, sequence, deleted FROM article ORDER BY id",
              row -> {
                visitor.article(row.getString(1), row.getLong(2), row.getBoolean(3));
                return true;
              });
          return true;
        });
  }

  private long count(String query) throws SQLException {
    Long found = sql.first(query, row -> row.getLong(1));
    return found == null ? 0 : found;
  }

  private interface Query<T> {
    T run() throws SQLException;
  }

  private static <T> T ask(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private static RecordFailureException failure(SQLException failed) {
    return new RecordFailureException(
        "The record can't be read: " + failed.getMessage(), false, failed);
  }

  @Override
  public void close() {
    try {
      sql.close();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }
}
