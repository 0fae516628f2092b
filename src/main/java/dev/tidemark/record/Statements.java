package dev.tidemark.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one connection, each prepared once. For one thread at a time. */
final class Statements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** What a query gives for the current row. */
  @FunctionalInterface
  interface Row<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a statement; returns how many rows it changed. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  /** The first row of a query; null when there is none. */
  <T> @Nullable T first(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    }
  }

  /** Calls with each row of a query until it answers false. */
  void each(String sql, Row<Boolean> reader, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      while (rows.next()) {
        if (!reader.read(rows)) {
          return;
        }
      }
    }
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
