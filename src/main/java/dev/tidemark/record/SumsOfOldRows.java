package dev.tidemark.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Gives the rows of a record from before there were sums theirs, as they are now; an article that
 * can't be read gets none, and so counts as damaged. Inside the transaction of the migration; holds
 * one row at a time.
 */
final class SumsOfOldRows {
  private SumsOfOldRows() {}

  /** What is done for one row. */
  private interface Row {
    void sum(ResultSet row, PreparedStatement update) throws SQLException;
  }

  static void make(Connection connection) throws SQLException {
    each(
        connection,
        "article",
        ArticleRow.COLUMNS,
        "UPDATE article SET text_sum = ?, facts_sum = ? WHERE rowid = ?",
        (row, update) -> {
          ArticleRow read = ArticleRow.read(row);
          boolean readable = isReadable(read);
          update.setObject(1, readable ? RowSum.of(read.document()) : null);
          update.setObject(2, readable ? read.facts().sum() : null);
          update.setLong(3, row.getLong("place"));
        });
    each(
        connection,
        "quarantine_document",
        KeptDocumentRow.COLUMNS,
        "UPDATE quarantine_document SET sum = ? WHERE rowid = ?",
        (row, update) -> {
          update.setObject(1, KeptDocumentRow.read(row).freshSum());
          update.setLong(2, row.getLong("place"));
        });
    try (PreparedStatement keys = connection.prepareStatement(KeyRows.ALL);
        PreparedStatement update =
            connection.prepareStatement("UPDATE api_key SET sum = ? WHERE name = ?");
        ResultSet rows = keys.executeQuery()) {
      while (rows.next()) {
        update.setLong(1, KeyRows.sum(rows));
        update.setString(2, rows.getString(1));
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** What can't be read is damaged already. */
  private static boolean isReadable(ArticleRow row) {
    byte[] document = row.document();
    if (document == null) {
      return row.deleted();
    }
    try {
      return ArticleContent.read(document).id().equals(row.facts().id());
    } catch (RecordFailureException unreadable) {
      return false;
    }
  }

  /** Row by row, each found anew: a table that is read while it is written may show a row twice. */
  private static void each(
      Connection connection, String table, String columns, String change, Row work)
      throws SQLException {
    String next =
        "SELECT "
            + columns
            + ", rowid AS place FROM "
            + table
            + " WHERE rowid > ? ORDER BY rowid LIMIT 1";
    try (PreparedStatement find = connection.prepareStatement(next);
        PreparedStatement update = connection.prepareStatement(change)) {
      long place = Long.MIN_VALUE;
      boolean more = true;
      while (more) {
        find.setLong(1, place);
        try (ResultSet row = find.executeQuery()) {
          more = row.next();
          if (more) {
            place = row.getLong("place");
            work.sum(row, update);
          }
        }
        if (more) {
          update.executeUpdate();
        }
      }
    }
  }
}
