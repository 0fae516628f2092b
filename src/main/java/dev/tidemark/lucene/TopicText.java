package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
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

  /** No phrase reaches from one text into the next. */
  private static final int BETWEEN = 100;

  private final RuleWords rules;
  private final BitSet candidates;
  private final @Nullable WordPlaces[] places;
  private final Map<String, List<KeptWords.Word>> fields = new HashMap<>();
  private int length;
  private long words;
  private @Nullable IndexSearcher searcher;

  private TopicText(RuleWords rules) {
    this.rules = rules;
    candidates = (BitSet) rules.always().clone();
    places = new @Nullable WordPlaces[rules.size()];
  }

  /** Looks at an article with the words of rules in mind. */
  static TopicText of(Article article, Analyzer analyzer, RuleWords rules) {
    TopicText made = new TopicText(rules);
    try {
      for (TextField field : TextField.values()) {
        String text = article.text(field);
        if (text != null) {
          made.add(analyzer.tokenStream(TEXT, text), Schema.text(field), weight(field));
        }
      }
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return made;
  }

  private static int weight(TextField field) {
    return switch (field) {
      case TITLE -> IN_TITLE;
      case SUBTITLE, SUMMARY -> IN_LEAD;
      case BODY -> 1;
    };
  }

  private void add(TokenStream text, String field, int weight) throws IOException {
    boolean own = !field.equals(TEXT);
    KeptWords kept =
        KeptWords.of(
            text,
            (buffer, size) ->
                rules.areOpen()
                    || rules.find(TEXT, buffer, size) != null
                    || (own && rules.find(field, buffer, size) != null));
    if (own) {
      place(kept.words(), field);
    }
    for (int i = 0; i < weight; i++) {
      place(kept.movedBy(length), TEXT);
      length += kept.length() + BETWEEN;
    }
    words += (long) weight * kept.all();
  }

  private void place(List<KeptWords.Word> kept, String field) {
    fields.computeIfAbsent(field, name -> new ArrayList<>()).addAll(kept);
    for (KeptWords.Word word : kept) {
      RuleWords.RuleWord known = rules.find(field, word.term());
      if (known != null) {
        WordPlaces of = places[known.number()];
        if (of == null) {
          of = new WordPlaces();
          places[known.number()] = of;
          known.rules().forEach(candidates::set);
        }
        of.add(word.place());
      }
    }
  }

  /** All words of the whole text, each as often as it stands. */
  long words() {
    return words;
  }

  /** The places of the rules that can match. */
  BitSet candidates() {
    return candidates;
  }

  /**
   * Where a word stands in its field.
   *
   * @param word its number
   */
  WordPlaces places(int word) {
    WordPlaces found = places[word];
    return found == null ? WordPlaces.NONE : found;
  }

  /** How often something else than words side by side stands there. */
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
      MemoryIndex index = new MemoryIndex();
      fields.forEach((field, kept) -> index.addField(field, KeptWords.stream(kept)));
      ready = index.createSearcher();
      ready.setQueryCache(null);
      ready.setSimilarity(new RawTFSimilarity());
      searcher = ready;
    }
    return ready;
  }
}
