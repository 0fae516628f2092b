package dev.tidemark.record;

import dev.tidemark.article.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a row of the table of articles came in.
 *
 * @param way its word; null for rows from before this was kept
 * @param arrivedAt milliseconds since 1970
 * @param original the number of what it was read from; null where that is not kept
 */
record ArrivalRow(@Nullable String way, int reader, long arrivedAt, @Nullable Long original) {
  static final ArrivalRow UNTOLD = new ArrivalRow(null, 0, 0, null);

  @Nullable Arrived told() {
    return way == null ? null : new Arrived(Way.of(way), reader, Instant.ofEpochMilli(arrivedAt));
  }

  ArrivalRow withoutOriginal() {
    return new ArrivalRow(way, reader, arrivedAt, null);
  }

  ArrivalRow readBy(int version) {
    return new ArrivalRow(way, version, arrivedAt, original);
  }
}
