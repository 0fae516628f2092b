package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of what articles were read from, and of the ids they had before. */
final class OriginalRows {
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  private final Statements sql;

  OriginalRows(Statements sql) {
    this.sql = sql;
  }

  /** Keeps an original, or what is kept of it already; returns its number. */
  long keep(PackedOriginal packed, int reader) throws SQLException {
    Original original = packed.facts();
    Long number =
        sql.first(
            """
            INSERT INTO original
              (hash, path, shown, media_type, charset, line, reader, size, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET reader = max(reader, excluded.reader)
            RETURNING number
            """,
            row -> row.getLong(1),
            packed.hash(),
            packed.path(),
            original.shown(),
            original.mediaType(),
            original.charset(),
            original.line(),
            reader,
            packed.size(),
            packed.packed());
    if (number == null) {
      throw new SQLException("an original got no number");
    }
    return number;
  }

  /** Lets an original go that no article is from any more. */
  void release(@Nullable Long number) throws SQLException {
    if (number != null) {
      sql.update(
          """
          DELETE FROM original WHERE number = ?1
            AND NOT EXISTS (SELECT 1 FROM article WHERE original = ?1)
          """,
          number);
    }
  }

  /**
   * Originals that no reader of this version has read yet, by number; ends early once they are many
   * bytes together, but never before the first.
   */
  List<KeptOriginal> outdated(int reader, long after, int atMost) throws SQLException {
    List<KeptOriginal> kept = new ArrayList<>();
    long[] bytes = {0};
    sql.each(
        """
        SELECT number, path, bytes, size, shown, media_type, charset, line FROM original
        WHERE reader < ? AND number > ? ORDER BY number LIMIT ?
        """,
        row -> {
          kept.add(kept(row));
          bytes[0] += row.getInt(4);
          return bytes[0] < BATCH_BYTES;
        },
        reader,
        after,
        atMost);
    List<KeptOriginal> all = new ArrayList<>();
    for (KeptOriginal one : kept) {
      all.add(new KeptOriginal(one.number(), one.path(), one.original(), articles(one.number())));
    }
    return all;
  }

  private static KeptOriginal kept(ResultSet row) throws SQLException {
    Original original =
        new Original(
            PackedOriginal.unpacked(row.getBytes(3), row.getInt(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8));
    return new KeptOriginal(row.getLong(1), row.getString(2), original, List.of());
  }

  long countOutdated(int reader) throws SQLException {
    Long count =
        sql.first("SELECT count(*) FROM original WHERE reader < ?", row -> row.getLong(1), reader);
    return count == null ? 0 : count;
  }

  /** The ids of the articles that are as this original gave them. */
  List<String> articles(long number) throws SQLException {
    List<String> ids = new ArrayList<>();
    sql.each(
        "SELECT id FROM article WHERE original = ? ORDER BY id",
        row -> ids.add(row.getString(1)),
        number);
    return ids;
  }

  /** A reader of this version has read it. */
  void wasRead(long number, int reader) throws SQLException {
    sql.update("UPDATE original SET reader = ? WHERE number = ?", reader, number);
  }

  /** Where an article is that had this id; null when none had. */
  @Nullable String target(String id) throws SQLException {
    return sql.first("SELECT target FROM moved WHERE id = ?", row -> row.getString(1), id);
  }

  /** The id is that of an article again and leads nowhere else. */
  void isThere(String id) throws SQLException {
    sql.update("DELETE FROM moved WHERE id = ?", id);
  }

  /** Leads an id, and all that led to it, to another. */
  void move(String from, String to) throws SQLException {
    isThere(to);
    sql.update("UPDATE moved SET target = ? WHERE target = ?", to, from);
    sql.update("INSERT OR REPLACE INTO moved (id, target) VALUES (?, ?)", from, to);
  }
}
