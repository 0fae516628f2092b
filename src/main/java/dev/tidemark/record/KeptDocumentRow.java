package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a file that could not be read, as its row has it.
 *
 * @param sum that stands in the row; null before it has one
 */
record KeptDocumentRow(String path, QuarantinedDocument document, @Nullable Long sum) {
  /** What {@link #read} reads, the sum apart. */
  static final String COLUMNS = "path, shown, size, bytes";

  /** A row of {@link #COLUMNS}, without its sum. */
  static KeptDocumentRow read(ResultSet row) throws SQLException {
    QuarantinedDocument document =
        new QuarantinedDocument(row.getString(2), row.getBytes(4), row.getLong(3));
    return new KeptDocumentRow(row.getString(1), document, null);
  }

  /** A row of {@link #COLUMNS} and then its sum. */
  static KeptDocumentRow readWithSum(ResultSet row) throws SQLException {
    KeptDocumentRow read = read(row);
    return new KeptDocumentRow(read.path, read.document, ArticleRow.sum(row, 5));
  }

  /** What should stand in the row. */
  long freshSum() {
    return new RowSum()
        .add(path)
        .add(document.shownPath())
        .add(document.size())
        .add(document.bytes())
        .value();
  }

  /** Whether it is what was written. */
  boolean sound() {
    return sum != null && sum == freshSum();
  }
}
