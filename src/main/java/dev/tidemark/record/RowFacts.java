package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of articles without its document.
 *
 * @param acceptedAt milliseconds since 1970
 */
record RowFacts(
    String id,
    long sequence,
    boolean deleted,
    String kind,
    String hash,
    @Nullable String title,
    @Nullable String origin,
    long acceptedAt,
    ArrivalRow arrival) {
  /** What {@link #read} reads. */
  static final String COLUMNS =
      "id, sequence, deleted, kind, hash, title, origin, accepted_at, "
          + "way, reader, arrived_at, original";

  static final int COUNT = 12;

  /**
   * @param first the number of the first of {@link #COLUMNS}
   */
  static RowFacts read(ResultSet row, int first) throws SQLException {
    long original = row.getLong(first + 11);
    Long orNone = row.wasNull() ? null : original;
    return new RowFacts(
        row.getString(first),
        row.getLong(first + 1),
        row.getBoolean(first + 2),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getString(first + 5),
        row.getString(first + 6),
        row.getLong(first + 7),
        new ArrivalRow(
            row.getString(first + 8), row.getInt(first + 9), row.getLong(first + 10), orNone));
  }

  /** What stands beside it in the row; another one when anything of it was changed. */
  long sum() {
    Long original = arrival.original();
    return new RowSum()
        .add(id)
        .add(sequence)
        .add(deleted ? 1 : 0)
        .add(kind)
        .add(hash)
        .add(title)
        .add(origin)
        .add(acceptedAt)
        .add(arrival.way())
        .add(arrival.reader())
        .add(arrival.arrivedAt())
        .add(original == null ? -1 : original)
        .value();
  }

  RowFacts under(long newSequence, @Nullable String newOrigin) {
    return new RowFacts(
        id, newSequence, deleted, kind, hash, title, newOrigin, acceptedAt, arrival);
  }

  RowFacts arrived(ArrivalRow now) {
    return new RowFacts(id, sequence, deleted, kind, hash, title, origin, acceptedAt, now);
  }

  /** What is left of it once the article is gone. */
  RowFacts gone(long newSequence, long at) {
    return new RowFacts(id, newSequence, true, kind, "", null, null, at, ArrivalRow.UNTOLD);
  }
}
