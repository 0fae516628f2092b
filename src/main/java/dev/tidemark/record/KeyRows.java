package dev.tidemark.record;

import dev.tidemark.access.MadeKey;
import dev.tidemark.access.Scope;
import dev.tidemark.access.StoredKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of keys over one connection. */
final class KeyRows {
  private final Statements sql;

  KeyRows(Statements sql) {
    this.sql = sql;
  }

  List<StoredKey> all() throws SQLException {
    List<StoredKey> keys = new ArrayList<>();
    sql.each(
        "SELECT name, digest, scopes, made_at, made_by, last_used FROM api_key ORDER BY name",
        row -> keys.add(key(row)));
    return keys;
  }

  boolean add(StoredKey stored) throws SQLException {
    MadeKey key = stored.key();
    LocalDate day = key.lastUsed();
    return sql.update(
            """
            INSERT INTO api_key (name, digest, scopes, made_at, made_by, last_used)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING""",
            key.name(),
            stored.digest(),
            key.scopes().stream().map(Scope::toString).collect(Collectors.joining(" ")),
            key.made().toEpochMilli(),
            key.by(),
            day == null ? null : day.toString())
        == 1;
  }

  boolean remove(String name) throws SQLException {
    return sql.update("DELETE FROM api_key WHERE name = ?", name) == 1;
  }

  void used(String name, LocalDate day) throws SQLException {
    String text = day.toString();
    sql.update(
        "UPDATE api_key SET last_used = ? WHERE name = ? AND (last_used IS NULL OR last_used < ?)",
        text,
        name,
        text);
  }

  private static StoredKey key(ResultSet row) throws SQLException {
    String day = row.getString(6);
    MadeKey key =
        new MadeKey(
            row.getString(1),
            scopes(row.getString(3)),
            Instant.ofEpochMilli(row.getLong(4)),
            row.getString(5),
            day == null ? null : LocalDate.parse(day));
    return new StoredKey(key, row.getString(2));
  }

  /** A scope that only a newer program knows allows nothing here. */
  private static SortedSet<Scope> scopes(String words) {
    return Stream.of(words.split(" ", -1))
        .map(Scope::named)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
