package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/** The words that the index knows, and how many articles have them. One view of the index. */
final class Vocabulary {
  private final IndexSearcher searcher;

  Vocabulary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** How many articles have a word as written, in small letters. */
  int frequency(String word) throws IOException {
    return reader().docFreq(new Term(Schema.VOCABULARY, word));
  }

  /** Whether a term stands in any text. */
  boolean hasTerm(String term) throws IOException {
    for (TextField field : TextField.values()) {
      if (reader().docFreq(new Term(Schema.text(field), term)) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much a match of a text says, by the rarity of its words: BM25's idf, of several words the
   * sum, as Lucene weighs a phrase.
   */
  double rarity(Terms terms) throws IOException {
    if (terms.whole() != null && hasTerm(terms.whole())) {
      return rarity(terms.whole());
    }
    double sum = 0;
    for (String term : terms.words()) {
      sum += rarity(term);
    }
    return sum;
  }

  private double rarity(String term) throws IOException {
    int frequency = 0;
    for (TextField field : TextField.values()) {
      frequency = Math.max(frequency, reader().docFreq(new Term(Schema.text(field), term)));
    }
    int articles = Math.max(frequency, reader().getDocCount(Schema.VOCABULARY));
    return Math.log1p((articles - frequency + 0.5) / (frequency + 0.5));
  }

  /** Whether all that a text is looked up by is known. */
  boolean has(Terms terms) throws IOException {
    if (terms.whole() != null && hasTerm(terms.whole())) {
      return true;
    }
    boolean named = terms.kind() == TokenKind.CAPITALS || terms.kind() == TokenKind.AMOUNT;
    for (String term : terms.words()) {
      if (named || !hasTerm(term)) {
        return false;
      }
    }
    return !terms.words().isEmpty();
  }

  /** How many articles have terms side by side in the title or the body. */
  int together(List<String> terms) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (TextField field : List.of(TextField.TITLE, TextField.BODY)) {
      either.add(
          new PhraseQuery(0, Schema.text(field), terms.toArray(String[]::new)), Occur.SHOULD);
    }
    return searcher.count(either.build());
  }

  /** How many articles have two words as written. */
  int both(String one, String other) throws IOException {
    return searcher.count(
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.VOCABULARY, one)), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.VOCABULARY, other)), Occur.FILTER)
            .build());
  }
}
