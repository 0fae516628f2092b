package dev.tidemark.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.RawTFSimilarity;
import org.apache.lucene.util.BytesRef;

/**
 * How often each word stands in an article, looked up by some thousand rules; goes to them with the
 * searcher, as its similarity, by which what is not a single word scores how often it is mentioned.
 */
final class WordCounts extends RawTFSimilarity {
  private final Map<String, Long> counts = new HashMap<>();
  private final long all;

  /**
   * Counts the words of one article.
   *
   * @param article an index of one {@link TopicDocument}
   */
  WordCounts(LeafReader article) throws IOException {
    Terms text = article.terms(TopicDocument.TEXT);
    all = text == null ? 0 : text.getSumTotalTermFreq();
    if (text != null) {
      TermsEnum words = text.iterator();
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        counts.put(word.utf8ToString(), words.totalTermFreq());
      }
    }
  }

  /** Those that go with a searcher. */
  static WordCounts of(IndexSearcher searcher) {
    if (searcher.getSimilarity() instanceof WordCounts counts) {
      return counts;
    }
    throw new IllegalStateException("a rule is asked of something else than an article");
  }

  long of(String word) {
    return counts.getOrDefault(word, 0L);
  }

  /** All words, each as often as it stands. */
  long all() {
    return all;
  }
}
