package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of what could not be read. */
final class QuarantineRows {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(QuarantineRows.class.getName());

  private static final String COLUMNS =
      "SELECT path, line, code, detail, first_seen, last_seen FROM quarantine ";

  private final Statements sql;
  private final Clock clock;

  QuarantineRows(Statements sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds failures of a file. */
  void add(String path, List<SourceWrite.Failure> failures) throws SQLException {
    for (SourceWrite.Failure failure : failures) {
      sql.update(
          """
          INSERT INTO quarantine (path, line, code, detail, first_seen, last_seen)
          VALUES (?1, ?2, ?3, ?4, ?5, ?5)
          ON CONFLICT (path, line) DO UPDATE SET code = excluded.code, detail = excluded.detail,
            last_seen = excluded.last_seen
          """,
          path,
          failure.line(),
          failure.code(),
          failure.detail(),
          clock.millis());
    }
  }

  /**
   * Keeps the bytes of a file that could not be read. What is damaged already stays as it is until
   * it is replaced.
   *
   * @param first whether they replace what is kept of it; otherwise they are added, up to a limit
   */
  void keep(String path, QuarantinedDocument document, boolean first) throws SQLException {
    KeptDocumentRow before = first ? null : kept(path);
    if (before != null && !before.sound()) {
      return;
    }
    byte[] bytes = before == null ? document.bytes() : joined(before.document(), document);
    KeptDocumentRow row =
        new KeptDocumentRow(
            path, new QuarantinedDocument(document.shownPath(), bytes, document.size()), null);
    sql.update(
        """
        INSERT OR REPLACE INTO quarantine_document (path, shown, bytes, size, sum)
        VALUES (?, ?, ?, ?, ?)
        """,
        path,
        row.document().shownPath(),
        bytes,
        document.size(),
        row.freshSum());
  }

  private static byte[] joined(QuarantinedDocument before, QuarantinedDocument more) {
    byte[] old = before.bytes();
    if (old.length + more.bytes().length > MOST_BYTES) {
      return old;
    }
    byte[] both = Arrays.copyOf(old, old.length + more.bytes().length);
    System.arraycopy(more.bytes(), 0, both, old.length, more.bytes().length);
    return both;
  }

  /** Releases everything of a file. */
  void release(String path) throws SQLException {
    sql.update("DELETE FROM quarantine WHERE path = ?", path);
    sql.update("DELETE FROM quarantine_document WHERE path = ?", path);
  }

  /** Releases the lines of a file that are not among these failures. */
  void releaseOthers(String path, List<SourceWrite.Failure> failures) throws SQLException {
    if (failures.isEmpty()) {
      release(path);
      return;
    }
    Set<Integer> failing = new HashSet<>();
    failures.forEach(failure -> failing.add(failure.line()));
    for (QuarantineItem item : of(path)) {
      if (!failing.contains(item.line())) {
        sql.update("DELETE FROM quarantine WHERE path = ? AND line = ?", path, item.line());
      }
    }
  }

  List<QuarantineItem> page(int offset, int size) throws SQLException {
    List<QuarantineItem> items = new ArrayList<>();
    sql.each(
        COLUMNS + "ORDER BY last_seen DESC, number DESC LIMIT ? OFFSET ?",
        row -> items.add(item(row)),
        size,
        offset);
    return items;
  }

  List<QuarantineItem> of(String path) throws SQLException {
    List<QuarantineItem> items = new ArrayList<>();
    sql.each(COLUMNS + "WHERE path = ? ORDER BY line", row -> items.add(item(row)), path);
    return items;
  }

  long size() throws SQLException {
    Long size = sql.first("SELECT count(*) FROM quarantine", row -> row.getLong(1));
    return size == null ? 0 : size;
  }

  List<String> paths() throws SQLException {
    List<String> paths = new ArrayList<>();
    sql.each(
        "SELECT DISTINCT path FROM quarantine ORDER BY path", row -> paths.add(row.getString(1)));
    return paths;
  }

  Optional<QuarantinedDocument> document(String path) throws SQLException {
    KeptDocumentRow kept = kept(path);
    if (kept != null && !kept.sound()) {
      LOG.log(System.Logger.Level.ERROR, "What was kept of {0} in quarantine is damaged", path);
      return Optional.empty();
    }
    return Optional.ofNullable(kept).map(KeptDocumentRow::document);
  }

  private @Nullable KeptDocumentRow kept(String path) throws SQLException {
    return sql.first(
        "SELECT " + KeptDocumentRow.COLUMNS + ", sum FROM quarantine_document WHERE path = ?",
        KeptDocumentRow::readWithSum,
        path);
  }

  private static QuarantineItem item(ResultSet row) throws SQLException {
    return new QuarantineItem(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
