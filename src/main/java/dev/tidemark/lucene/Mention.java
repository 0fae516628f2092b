package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Something to be found in one field of a {@link TopicText}: a word, a phrase, a beginning. */
sealed interface Mention {

  /** How often it stands there; looser forms of a phrase count less than once. */
  float countIn(TopicText text) throws IOException;

  /** See {@link TopicRule#needed}. */
  @Nullable Set<Term> needed();

  /** What a query over one field finds. */
  static Mention of(Query query) {
    return switch (query) {
      case TermQuery word -> new Word(word.getTerm());
      case PhraseQuery phrase -> new Phrase(phrase);
      case MatchNoDocsQuery none -> new Other(none, Set.of());
      case DisjunctionMaxQuery any ->
          new Other(
              any,
              TopicRule.anyOf(
                  any.getDisjuncts().stream().map(way -> Mention.of(way).needed()).toList()));
      default -> new Other(query, null);
    };
  }

  /** One word. */
  record Word(Term word) implements Mention {
    @Override
    public float countIn(TopicText text) {
      return text.count(word);
    }

    @Override
    public Set<Term> needed() {
      return Set.of(word);
    }
  }

  /** Words in order. Most texts have not all of them, which is cheap to see. */
  record Phrase(PhraseQuery phrase) implements Mention {
    private static final Comparator<Term> BY_LENGTH =
        Comparator.<Term>comparingInt(word -> word.text().length()).thenComparing(word -> word);

    @Override
    public float countIn(TopicText text) throws IOException {
      for (Term word : phrase.getTerms()) {
        if (text.count(word) == 0) {
          return 0;
        }
      }
      return text.count(phrase);
    }

    @Override
    public Set<Term> needed() {
      return Set.of(longest(phrase));
    }

    /** The longest is rarer than the others more often than not. */
    static Term longest(PhraseQuery phrase) {
      return Stream.of(phrase.getTerms()).max(BY_LENGTH).orElseThrow();
    }
  }

  /** Whatever else can be asked for. */
  record Other(Query query, @Nullable Set<Term> needed) implements Mention {
    @Override
    public float countIn(TopicText text) throws IOException {
      return text.count(query);
    }
  }
}
