package dev.tidemark.record;

import dev.tidemark.article.RelatedArticle;
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

  private static final String PUT =
      """
      INSERT INTO article (id, sequence, deleted, kind, hash, title, document, origin, accepted_at,
        way, reader, arrived_at, original, text_sum, facts_sum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, deleted = excluded.deleted,
        kind = excluded.kind, hash = excluded.hash, title = excluded.title,
        document = excluded.document, origin = excluded.origin, accepted_at = excluded.accepted_at,
        way = excluded.way, reader = excluded.reader, arrived_at = excluded.arrived_at,
        original = excluded.original, text_sum = excluded.text_sum, facts_sum = excluded.facts_sum
      """;

  private final Statements sql;
  private final Clock clock;

  ArticleRows(Statements sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The row that is there, also of one that is gone. */
  @Nullable ArticleRow current(String id) throws SQLException {
    return sql.first(
        "SELECT " + ArticleRow.COLUMNS + " FROM article WHERE id = ?", ArticleRow::read, id);
  }

  /** Writes the article under a new sequence number, which it returns. */
  long write(ArticleContent content, @Nullable String origin, ArrivalRow arrival)
      throws SQLException {
    RowFacts facts =
        new RowFacts(
            content.id(),
            nextSequence(),
            false,
            content.kind().toString(),
            content.hash(),
            content.title(),
            origin,
            clock.millis(),
            arrival);
    put(facts, content.document());
    return facts.sequence();
  }

  private void put(RowFacts facts, byte @Nullable [] document) throws SQLException {
    sql.update(
        PUT,
        facts.id(),
        facts.sequence(),
        facts.deleted() ? 1 : 0,
        facts.kind(),
        facts.hash(),
        facts.title(),
        document,
        facts.origin(),
        facts.acceptedAt(),
        facts.arrival().way(),
        facts.arrival().reader(),
        facts.arrival().arrivedAt(),
        facts.arrival().original(),
        RowSum.of(document),
        facts.sum());
  }

  /** Notes how what the row says came in; the row stays as it is otherwise, also a damaged one. */
  void note(String id, ArrivalRow arrival) throws SQLException {
    ArticleRow row = current(id);
    if (row == null || !row.sound()) {
      return;
    }
    sql.update(
        """
        UPDATE article SET way = ?, reader = ?, arrived_at = ?, original = ?, facts_sum = ?
        WHERE id = ?
        """,
        arrival.way(),
        arrival.reader(),
        arrival.arrivedAt(),
        arrival.original(),
        row.facts().arrived(arrival).sum(),
        id);
  }

  long now() {
    return clock.millis();
  }

  /** The same article from another place, under a new sequence number, which it returns. */
  long move(ArticleRow sound, byte[] document, @Nullable String origin) throws SQLException {
    RowFacts moved = sound.facts().under(nextSequence(), origin);
    put(moved, document);
    return moved.sequence();
  }

  /** Leaves a tombstone under a new sequence number, which it returns. */
  long remove(ArticleRow row) throws SQLException {
    RowFacts gone = row.facts().gone(nextSequence(), clock.millis());
    put(gone, null);
    return gone.sequence();
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

  /**
   * @throws DamagedArticleException when the row is not what was written
   */
  Optional<StoredArticle> find(String id) throws SQLException {
    ArticleRow row = current(id);
    if (row == null || (row.sound() && row.deleted())) {
      return Optional.empty();
    }
    byte[] document = row.document();
    if (!row.sound() || document == null) {
      throw new DamagedArticleException(id);
    }
    return Optional.of(
        new StoredArticle(
            ArticleContent.read(document),
            row.hash(),
            row.sequence(),
            Instant.ofEpochMilli(row.facts().acceptedAt()),
            row.arrival().told(),
            new StoryRows(sql).storyOf(id),
            related(id)));
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
        "SELECT "
            + ArticleRow.COLUMNS
            + " FROM article WHERE sequence > ? ORDER BY sequence LIMIT ?",
        row -> {
          ArticleRow read = ArticleRow.read(row);
          byte[] document = read.document();
          changes.add(change(read));
          bytes[0] += document == null ? 0 : document.length;
          return bytes[0] < BATCH_BYTES;
        },
        sequence,
        atMost);
    return changes;
  }

  private static RecordChange change(ArticleRow row) {
    byte[] document = row.document();
    String id = row.facts().id();
    if (!row.sound()) {
      return new RecordChange.Damaged(row.sequence(), id);
    }
    return document == null
        ? new RecordChange.Removed(row.sequence(), id)
        : new RecordChange.Stored(
            row.sequence(),
            ArticleContent.read(document),
            Instant.ofEpochMilli(row.facts().acceptedAt()));
  }
}
