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
  /** All keys; then, by {@link #all}, their sums. */
  static final String ALL =
      "SELECT name, digest, scopes, made_at, made_by, last_used, sum FROM api_key ORDER BY name";

  private static final System.Logger LOG = System.getLogger(KeyRows.class.getName());

  private final Statements sql;

  KeyRows(Statements sql) {
    this.sql = sql;
  }

  List<StoredKey> all() throws SQLException {
    List<StoredKey> keys = new ArrayList<>();
    sql.each(ALL, row -> keys.add(key(row)));
    return keys;
  }

  boolean add(StoredKey stored) throws SQLException {
    MadeKey key = stored.key();
    LocalDate day = key.lastUsed();
    String scopes = key.scopes().stream().map(Scope::toString).collect(Collectors.joining(" "));
    long made = key.made().toEpochMilli();
    return sql.update(
            """
            INSERT INTO api_key (name, digest, scopes, made_at, made_by, last_used, sum)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING""",
            key.name(),
            stored.digest(),
            scopes,
            made,
            key.by(),
            day == null ? null : day.toString(),
            sum(key.name(), stored.digest(), scopes, made, key.by()))
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

  /** What should stand beside the key of a row of {@link #ALL}. */
  static long sum(ResultSet row) throws SQLException {
    return sum(
        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5));
  }

  private static long sum(String name, String digest, String scopes, long made, String by) {
    return new RowSum().add(name).add(digest).add(scopes).add(made).add(by).value();
  }

  /** Whether the key of a row of {@link #ALL} is what was written. */
  static boolean isSound(ResultSet row) throws SQLException {
    Long sum = ArticleRow.sum(row, 7);
    return sum != null && sum == sum(row);
  }

  private static StoredKey key(ResultSet row) throws SQLException {
    boolean sound = isSound(row);
    if (!sound) {
      LOG.log(System.Logger.Level.ERROR, "Key {0} is damaged and allows nothing", row.getString(1));
    }
    String day = row.getString(6);
    MadeKey key =
        new MadeKey(
            row.getString(1),
            sound ? scopes(row.getString(3)) : new TreeSet<>(),
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
