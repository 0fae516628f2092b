package dev.tidemark.record;

import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of articles and the counter of sequence numbers, over one connection. */
final class ArticleRows {
  /** A batch of changes ends once its documents are this many bytes together. */
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  private static final String RELATED =
      """
      SELECT a.id, a.title FROM article a WHERE a.deleted = 0 AND a.id <> ?1 AND a.id IN
        (SELECT target FROM link WHERE source = ?1 UNION SELECT source FROM link WHERE target = ?1)
      ORDER BY a.title COLLATE NOCASE, a.id
      """;

  private final Statements sql;
  private final Clock clock;

  ArticleRows(Statements sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What a write needs to know of the row that is there. */
  record Current(
      long sequence,
      boolean deleted,
      ArticleKind kind,
      String hash,
      @Nullable String origin,
      ArrivalRow arrival) {}

  @Nullable Current current(String id) throws SQLException {
    return sql.first(
        """
        SELECT sequence, deleted, kind, hash, origin, way, reader, arrived_at, original
        FROM article WHERE id = ?
        """,
        row ->
            new Current(
                row.getLong(1),
                row.getBoolean(2),
                row.getString(3).equals("reference") ? ArticleKind.REFERENCE : ArticleKind.ARTICLE,
                row.getString(4),
                row.getString(5),
                arrival(row, 6)),
        id);
  }

  private static ArrivalRow arrival(ResultSet row, int column) throws SQLException {
    long original = row.getLong(column + 3);
    boolean none = row.wasNull();
    return new ArrivalRow(
        row.getString(column),
        row.getInt(column + 1),
        row.getLong(column + 2),
        none ? null : original);
  }

  /** Writes the article under a new sequence number, which it returns. */
  long write(ArticleContent content, @Nullable String origin, ArrivalRow arrival)
      throws SQLException {
    long sequence = nextSequence();
    sql.update(
        """
        INSERT INTO article (id, sequence, deleted, kind, hash, title, document, origin, accepted_at,
          way, reader, arrived_at, original)
        VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, deleted = 0,
          kind = excluded.kind, hash = excluded.hash, title = excluded.title,
          document = excluded.document, origin = excluded.origin, accepted_at = excluded.accepted_at,
          way = excluded.way, reader = excluded.reader, arrived_at = excluded.arrived_at,
          original = excluded.original
        """,
        content.id(),
        sequence,
        content.kind().toString(),
        content.hash(),
        content.title(),
        content.document(),
        origin,
        clock.millis(),
        arrival.way(),
        arrival.reader(),
        arrival.arrivedAt(),
        arrival.original());
    return sequence;
  }

  /** Notes how what the row says came in; the row stays as it is otherwise. */
  void note(String id, ArrivalRow arrival) throws SQLException {
    sql.update(
        "UPDATE article SET way = ?, reader = ?, arrived_at = ?, original = ? WHERE id = ?",
        arrival.way(),
        arrival.reader(),
        arrival.arrivedAt(),
        arrival.original(),
        id);
  }

  long now() {
    return clock.millis();
  }

  /** The same article from another place, under a new sequence number, which it returns. */
  long move(ArticleContent content, @Nullable String origin) throws SQLException {
    long sequence = nextSequence();
    sql.update(
        "UPDATE article SET sequence = ?, document = ?, origin = ? WHERE id = ?",
        sequence,
        content.document(),
        origin,
        content.id());
    return sequence;
  }

  /** Leaves a tombstone under a new sequence number, which it returns. */
  long remove(String id) throws SQLException {
    long sequence = nextSequence();
    sql.update(
        """
        UPDATE article SET sequence = ?, deleted = 1, hash = '', title = NULL, document = NULL,
          origin = NULL, accepted_at = ?, way = NULL, reader = NULL, arrived_at = NULL,
          original = NULL WHERE id = ?
        """,
        sequence,
        clock.millis(),
        id);
    return sequence;
  }

  private long nextSequence() throws SQLException {
    Long next = sql.first("UPDATE sequence SET last = last + 1 RETURNING last", r -> r.getLong(1));
    if (next == null) {
      throw new SQLException("the record has lost its counter");
    }
    return next;
  }

  long lastSequence() throws SQLException {
    Long last = sql.first("SELECT last FROM sequence", row -> row.getLong(1));
    return last == null ? 0 : last;
  }

  /** Writes what is there already: shows whether writing is possible. */
  void touch() throws SQLException {
    sql.update("UPDATE sequence SET last = last");
  }

  String identity() throws SQLException {
    String id = sql.first("SELECT id FROM identity", row -> row.getString(1));
    if (id == null) {
      throw new SQLException("the record has lost its identity");
    }
    return id;
  }

  long countAfter(long sequence) throws SQLException {
    Long count =
        sql.first(
            "SELECT count(*) FROM article WHERE sequence > ?", row -> row.getLong(1), sequence);
    return count == null ? 0 : count;
  }

  long size() throws SQLException {
    Long count = sql.first("SELECT count(*) FROM article WHERE deleted = 0", row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  Optional<StoredArticle> find(String id) throws SQLException {
    List<RelatedArticle> related = related(id);
    Story story = new StoryRows(sql).storyOf(id);
    return Optional.ofNullable(
        sql.first(
            """
            SELECT document, hash, sequence, accepted_at, way, reader, arrived_at, original
            FROM article
            WHERE id = ? AND deleted = 0
            """,
            row ->
                new StoredArticle(
                    ArticleContent.read(row.getBytes(1)),
                    row.getString(2),
                    row.getLong(3),
                    Instant.ofEpochMilli(row.getLong(4)),
                    arrival(row, 5).told(),
                    story,
                    related),
            id));
  }

  private List<RelatedArticle> related(String id) throws SQLException {
    List<RelatedArticle> related = new ArrayList<>();
    sql.each(
        RELATED,
        row -> {
          String title = row.getString(2);
          return related.add(
              new RelatedArticle(row.getString(1), title == null ? row.getString(1) : title));
        },
        id);
    return related;
  }

  List<RecordChange> changesAfter(long sequence, int atMost) throws SQLException {
    List<RecordChange> changes = new ArrayList<>();
    long[] bytes = {0};
    sql.each(
        """
        SELECT sequence, deleted, id, document, accepted_at FROM article
        WHERE sequence > ? ORDER BY sequence LIMIT ?
        """,
        row -> {
          long at = row.getLong(1);
          if (row.getBoolean(2)) {
            return changes.add(new RecordChange.Removed(at, row.getString(3)));
          }
          byte[] document = row.getBytes(4);
          Instant accepted = Instant.ofEpochMilli(row.getLong(5));
          changes.add(new RecordChange.Stored(at, ArticleContent.read(document), accepted));
          bytes[0] += document.length;
          return bytes[0] < BATCH_BYTES;
        },
        sequence,
        atMost);
    return changes;
  }
}
