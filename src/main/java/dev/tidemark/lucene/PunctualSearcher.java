package dev.tidemark.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/**
 * A searcher that reads no further article once the time is over. Its reader looks at the clock
 * only for terms, postings and values; the articles of a page, and the words marked in them, can
 * take longer than all of those.
 */
final class PunctualSearcher extends IndexSearcher {
  private final Deadline deadline;

  PunctualSearcher(IndexReader reader, Deadline deadline) {
    super(reader);
    this.deadline = deadline;
  }

  /** Throws {@link dev.tidemark.search.engine.DeadlineExceededException} when it is too late. */
  @Override
  public StoredFields storedFields() throws IOException {
    StoredFields stored = super.storedFields();
    return new StoredFields() {
      @Override
      public void prefetch(int document) throws IOException {
        stored.prefetch(document);
      }

      @Override
      public void document(int document, StoredFieldVisitor visitor) throws IOException {
        deadline.check();
        stored.document(document, visitor);
      }
    };
  }
}
