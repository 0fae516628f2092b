package dev.tidemark.lucene;

import java.io.IOException;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of a field that have a start. */
record TermRange(TermsEnum terms, BytesRef start) {

  /** Reads them one after another; at each the enumeration stands at the term. */
  void forEach(Step step) throws IOException {
    if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, start);
        term = terms.next()) {
      step.at(term);
    }
  }

  /** What is done at a term; its bytes may change afterwards. */
  interface Step {
    void at(BytesRef term) throws IOException;
  }
}
