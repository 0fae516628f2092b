package dev.tidemark.record;

import java.sql.SQLException;

/** What one caller wants done within a transaction that it may share with others. */
@FunctionalInterface
interface WriteStep<T> {
  T apply(Tables tables) throws SQLException;
}
