package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CachingTokenFilter;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.RawTFSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * An article as topic rules see it: its title and its lead, and its whole text in one field, in
 * which the title and the lead stand more than once, so that counting mentions weighs them. Words
 * that no rule asks for are counted, not kept. For one thread.
 */
final class TopicText {
  static final String TEXT = Schema.text(TextField.BODY);

  /** How many mentions one in the title is worth. */
  private static final int IN_TITLE = 8;

  /** How many one in subtitle or summary is worth. */
  private static final int IN_LEAD = 2;

  private static final Map<TextField, Integer> WEIGHTS =
      Map.of(TextField.TITLE, IN_TITLE, TextField.SUBTITLE, IN_LEAD, TextField.SUMMARY, IN_LEAD);

  /** No phrase reaches from one text into the next. */
  private static final int BETWEEN = 100;

  private final MemoryIndex index = new MemoryIndex();
  private final RuleWords rules;
  private final Map<Term, Integer> counts = new HashMap<>();
  private final BitSet candidates;
  private long words;
  private @Nullable IndexSearcher searcher;

  private TopicText(RuleWords rules) {
    this.rules = rules;
    candidates = (BitSet) rules.always().clone();
  }

  /** Looks at an article with the words of rules in mind. */
  static TopicText of(Article article, Analyzer analyzer, RuleWords rules) {
    TopicText made = new TopicText(rules);
    try {
      for (Map.Entry<TextField, Integer> weight : WEIGHTS.entrySet()) {
        String text = article.text(weight.getKey());
        if (text != null) {
          made.addLead(text, Schema.text(weight.getKey()), weight.getValue(), analyzer);
        }
      }
      if (article.body() != null) {
        try (TokenStream body = analyzer.tokenStream(TEXT, article.body())) {
          made.addToText(made.new Known(body, null, 1));
        }
      }
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return made;
  }

  private void addLead(String text, String field, int weight, Analyzer analyzer)
      throws IOException {
    try (TokenStream stream = analyzer.tokenStream(TEXT, text);
        TokenStream once = new CachingTokenFilter(new Known(stream, field, weight))) {
      index.addField(field, once, BETWEEN, 1);
      for (int i = 0; i < weight; i++) {
        addToText(once);
      }
    }
  }

  private void addToText(TokenStream stream) {
    index.addField(TEXT, stream, BETWEEN, 1);
  }

  /** Lets through what a rule names, in the field or in the whole text, and counts everything. */
  private final class Known extends FilteringTokenFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final @Nullable String field;
    private final int weight;

    Known(TokenStream all, @Nullable String field, int weight) {
      super(all);
      this.field = field;
      this.weight = weight;
    }

    @Override
    protected boolean accept() {
      words += weight;
      boolean known = isCounted(TEXT, weight);
      known |= field != null && isCounted(field, 1);
      return known || rules.areOpen();
    }

    private boolean isCounted(String in, int times) {
      RuleWords.RuleWord known = rules.find(in, word.buffer(), word.length());
      if (known == null) {
        return false;
      }
      counts.merge(known.term(), times, Integer::sum);
      known.rules().forEach(candidates::set);
      return true;
    }
  }

  /** How often a word that a rule names stands in its field. */
  int count(Term word) {
    return counts.getOrDefault(word, 0);
  }

  /** All words of the whole text, each as often as it stands. */
  long words() {
    return words;
  }

  /** The places of the rules that can match. */
  BitSet candidates() {
    return candidates;
  }

  /** How often something else than a word stands there; looser forms count less than once. */
  float count(Query query) throws IOException {
    IndexSearcher found = searcher();
    Scorer scorer =
        found
            .createWeight(found.rewrite(query), ScoreMode.COMPLETE, 1)
            .scorer(found.getIndexReader().leaves().getFirst());
    return scorer == null || scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS
        ? 0
        : scorer.score();
  }

  private IndexSearcher searcher() {
    IndexSearcher ready = searcher;
    if (ready == null) {
      ready = index.createSearcher();
      ready.setQueryCache(null);
      ready.setSimilarity(new RawTFSimilarity());
      searcher = ready;
    }
    return ready;
  }
}
