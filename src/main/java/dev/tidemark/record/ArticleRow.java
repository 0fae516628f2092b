package dev.tidemark.record;

import dev.tidemark.article.ArticleKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of articles.
 *
 * @param document null of one that is gone
 * @param sound whether it is what was written; another is not to be taken at its word
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record ArticleRow(RowFacts facts, byte @Nullable [] document, boolean sound) {
  /** What {@link #read} reads. */
  static final String COLUMNS = RowFacts.COLUMNS + ", document, text_sum, facts_sum";

  static ArticleRow read(ResultSet row) throws SQLException {
    RowFacts facts = RowFacts.read(row, 1);
    byte[] document = row.getBytes(RowFacts.COUNT + 1);
    Long text = sum(row, RowFacts.COUNT + 2);
    Long other = sum(row, RowFacts.COUNT + 3);
    boolean sound =
        Objects.equals(text, RowSum.of(document))
            && Objects.equals(other, facts.sum())
            && facts.deleted() == (document == null);
    return new ArticleRow(facts, document, sound);
  }

  static @Nullable Long sum(ResultSet row, int column) throws SQLException {
    long sum = row.getLong(column);
    return row.wasNull() ? null : sum;
  }

  long sequence() {
    return facts.sequence();
  }

  boolean deleted() {
    return facts.deleted();
  }

  ArticleKind kind() {
    return facts.kind().equals("reference") ? ArticleKind.REFERENCE : ArticleKind.ARTICLE;
  }

  String hash() {
    return facts.hash();
  }

  @Nullable String origin() {
    return facts.origin();
  }

  ArrivalRow arrival() {
    return facts.arrival();
  }
}
