package dev.tidemark.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How many live documents of a segment have a term. What more documents have than are worth reading
 * is counted by the share of those read; a term that has a live one never counts nothing.
 */
record ValueCount(TermsEnum terms, @Nullable Bits live) {
  private static final int MOST_READ = 1_000;

  long of(BytesRef term) throws IOException {
    if (!terms.seekExact(term)) {
      return 0;
    }
    return live == null ? terms.docFreq() : living(live);
  }

  private long living(Bits alive) throws IOException {
    PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
    long read = 0;
    long living = 0;
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && (read < MOST_READ || living == 0);
        doc = documents.nextDoc()) {
      read++;
      living += alive.get(doc) ? 1 : 0;
    }
    return read < MOST_READ || read == terms.docFreq()
        ? living
        : Math.max(Math.min(living, 1), living * terms.docFreq() / read);
  }
}
