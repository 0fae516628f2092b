package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of listed addresses and their entries, over one connection. */
final class FetchRows {
  private static final String COLUMNS =
      "name, address, status, detail, basis, hash, etag, last_modified, moved_to, failures,"
          + " last_run, last_success, next_run, added, changed, unreadable, articles";

  private final Statements sql;

  FetchRows(Statements sql) {
    this.sql = sql;
  }

  List<FetchState> all() throws SQLException {
    List<FetchState> states = new ArrayList<>();
    sql.each(
        "SELECT " + COLUMNS + " FROM fetch_source ORDER BY name", row -> states.add(state(row)));
    return states;
  }

  void keep(FetchState state) throws SQLException {
    sql.update(
        "INSERT OR REPLACE INTO fetch_source ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        state.name(),
        state.address(),
        state.status().name().toLowerCase(Locale.ROOT),
        state.detail(),
        state.basis(),
        state.hash(),
        state.etag(),
        state.lastModified(),
        state.movedTo(),
        state.failures(),
        millis(state.lastRun()),
        millis(state.lastSuccess()),
        millis(state.nextRun()),
        state.counts().added(),
        state.counts().changed(),
        state.counts().unreadable(),
        state.articles());
  }

  /** The article of an entry; null when it was not seen yet. */
  @Nullable String article(String address, String guid) throws SQLException {
    return sql.first(
        "SELECT article FROM fetch_entry WHERE address = ? AND guid = ?",
        row -> row.getString(1),
        address,
        guid);
  }

  void name(String address, String guid, String article) throws SQLException {
    sql.update(
        "INSERT OR REPLACE INTO fetch_entry (address, guid, article) VALUES (?, ?, ?)",
        address,
        guid,
        article);
  }

  /** Whether some entry of an address is that article. */
  boolean isNamed(String address, String article) throws SQLException {
    return sql.first(
            "SELECT 1 FROM fetch_entry WHERE address = ? AND article = ? LIMIT 1",
            row -> row.getInt(1),
            address,
            article)
        != null;
  }

  private static FetchState state(ResultSet row) throws SQLException {
    return new FetchState(
        row.getString(1),
        row.getString(2),
        FetchState.Status.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        instant(row, 11),
        instant(row, 12),
        Instant.ofEpochMilli(row.getLong(13)),
        new FetchState.Counts(row.getInt(14), row.getInt(15), row.getInt(16)),
        row.getLong(17));
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
