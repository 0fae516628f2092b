package dev.tidemark.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of the files that were read and of the articles that each gave. */
final class SourceRows {
  /** A path is at the root, or between root/ and root0, the character after the slash. */
  private static final String BELOW = "(path = ?1 OR (path >= ?1 || '/' AND path < ?1 || '0'))";

  private final Statements sql;

  SourceRows(Statements sql) {
    this.sql = sql;
  }

  Optional<SourceState> find(String path) throws SQLException {
    return Optional.ofNullable(
        sql.first(
            "SELECT hash, reader FROM source_file WHERE path = ?",
            row -> new SourceState(path, row.getString(1), row.getInt(2)),
            path));
  }

  /** Every path at or below the root that was read, gave an article or is in quarantine, sorted. */
  List<String> below(String root) throws SQLException {
    List<String> paths = new ArrayList<>();
    sql.each(
        "SELECT path FROM source_file WHERE "
            + BELOW
            + " UNION SELECT path FROM source_article WHERE "
            + BELOW
            + " AND current = 1 UNION SELECT path FROM quarantine_document WHERE "
            + BELOW
            + " ORDER BY path",
        row -> paths.add(row.getString(1)),
        withoutSlash(root));
    return paths;
  }

  void keep(SourceState state) throws SQLException {
    sql.update(
        "INSERT OR REPLACE INTO source_file (path, hash, reader) VALUES (?, ?, ?)",
        state.path(),
        state.hash(),
        state.reader());
  }

  /** The file is read again when it is indexed again; what it gave is stale until then. */
  void forget(String path) throws SQLException {
    sql.update("DELETE FROM source_file WHERE path = ?", path);
    sql.update("UPDATE source_article SET current = 0 WHERE path = ? AND current = 1", path);
  }

  /** The file gives this article. */
  void claim(String path, String id) throws SQLException {
    sql.update(
        """
        INSERT INTO source_article (path, id, current) VALUES (?, ?, 1)
        ON CONFLICT (path, id) DO UPDATE SET current = 1 WHERE current = 0
        """,
        path,
        id);
  }

  /** No file gives this article any more. */
  void forgetArticle(String id) throws SQLException {
    sql.update("DELETE FROM source_article WHERE id = ?", id);
  }

  /** A document gives this article no more, and another one in its place. */
  void unclaim(String path, String id) throws SQLException {
    sql.update("DELETE FROM source_article WHERE path = ? AND id = ?", path, id);
  }

  /**
   * The article was deleted: the files that gave it, and the archives they are in, have to be read
   * again to bring it back.
   */
  void forgetFilesOf(String id) throws SQLException {
    sql.update(
        "DELETE FROM source_file WHERE path IN (SELECT path FROM source_article WHERE id = ?)", id);
    sql.update(
        """
        DELETE FROM source_file WHERE path IN (SELECT substr(path, 1, instr(path, '!/') - 1)
          FROM source_article WHERE id = ? AND instr(path, '!/') > 0)
        """,
        id);
    sql.update("DELETE FROM source_article WHERE id = ?", id);
  }

  /** Articles that a file at or below the root gave once and does not any more. */
  List<String> stale(String root, int atMost) throws SQLException {
    List<String> ids = new ArrayList<>();
    sql.each(
        "SELECT DISTINCT id FROM source_article WHERE " + BELOW + " AND current = 0 LIMIT ?2",
        row -> ids.add(row.getString(1)),
        withoutSlash(root),
        atMost);
    return ids;
  }

  /** Forgets that files at or below the root gave the article once. */
  void dropStale(String root, String id) throws SQLException {
    sql.update(
        "DELETE FROM source_article WHERE " + BELOW + " AND current = 0 AND id = ?2",
        withoutSlash(root),
        id);
  }

  List<String> alsoGiving(String path) throws SQLException {
    List<String> others = new ArrayList<>();
    sql.each(
        """
        SELECT DISTINCT o.path FROM source_article s JOIN source_article o
          ON o.id = s.id AND o.current = 1 AND o.path <> s.path
        WHERE s.path = ? AND s.current = 1
        """,
        row -> others.add(row.getString(1)),
        path);
    return others;
  }

  List<String> heirs(String path) throws SQLException {
    List<String> heirs = new ArrayList<>();
    sql.each(
        """
        SELECT DISTINCT o.path FROM source_article s
          JOIN article a ON a.id = s.id AND a.origin = s.path
          JOIN source_article o ON o.id = s.id AND o.current = 1
        WHERE s.path = ? AND s.current = 0
        """,
        row -> heirs.add(row.getString(1)),
        path);
    return heirs;
  }

  boolean givesAlone(String path) throws SQLException {
    return sql.first(
            """
            SELECT 1 FROM source_article s WHERE s.path = ? AND s.current = 1 AND NOT EXISTS
              (SELECT 1 FROM source_article o WHERE o.id = s.id AND o.current = 1 AND o.path <> s.path)
            LIMIT 1
            """,
            row -> row.getInt(1),
            path)
        != null;
  }

  /** Whether the file gives the article now. */
  boolean gives(String path, String id) throws SQLException {
    return sql.first(
            "SELECT 1 FROM source_article WHERE path = ? AND id = ? AND current = 1",
            row -> row.getInt(1),
            path,
            id)
        != null;
  }

  boolean isClaimed(String id) throws SQLException {
    return sql.first(
            "SELECT 1 FROM source_article WHERE id = ? AND current = 1 LIMIT 1",
            row -> row.getInt(1),
            id)
        != null;
  }

  private static String withoutSlash(String root) {
    return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
  }
}
