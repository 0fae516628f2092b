package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
  Comparator<Term> BY_LENGTH =
      Comparator.<Term>comparingInt(word -> word.text().length()).thenComparing(word -> word);

  /** How often it stands there; looser forms of a phrase count less than once. */
  float countIn(TopicText text) throws IOException;

  /** See {@link TopicRule#needed}. */
  @Nullable Set<Integer> needed();

  /**
   * What a query over one field finds.
   *
   * @param named takes the words that it names
   */
  static Mention of(Query query, NamedWords named) {
    return switch (query) {
      case TermQuery word -> new Word(named.number(word.getTerm()));
      case PhraseQuery phrase ->
          new Phrase(
              phrase,
              Stream.of(phrase.getTerms()).map(named::number).toList(),
              Stream.of(phrase.getTerms()).max(BY_LENGTH).map(named::number).orElseThrow(),
              IntStream.of(phrase.getPositions()).boxed().toList());
      case DisjunctionMaxQuery best ->
          new Best(
              best.getDisjuncts().stream().map(one -> of(one, named)).toList(),
              best.getTieBreakerMultiplier());
      case MatchNoDocsQuery nothing -> new Best(List.of(), 0);
      default -> {
        query.visit(named);
        yield new Other(query);
      }
    };
  }

  /** One word. */
  record Word(int word) implements Mention {
    @Override
    public float countIn(TopicText text) {
      return text.places(word).size();
    }

    @Override
    public Set<Integer> needed() {
      return Set.of(word);
    }
  }

  /**
   * Words in order. Most texts have not all of them, which is cheap to see.
   *
   * @param longest of them, rarer than the others more often than not
   * @param offsets where each stands behind the start of the phrase
   */
  record Phrase(PhraseQuery phrase, List<Integer> words, int longest, List<Integer> offsets)
      implements Mention {
    @Override
    public float countIn(TopicText text) throws IOException {
      List<WordPlaces> places = new ArrayList<>(words.size());
      for (int word : words) {
        WordPlaces of = text.places(word);
        if (of.size() == 0) {
          return 0;
        }
        places.add(of);
      }
      return phrase.getSlop() == 0 ? exact(places) : text.count(phrase);
    }

    private float exact(List<WordPlaces> places) {
      WordPlaces first = places.getFirst();
      int found = 0;
      for (int i = 0; i < first.size(); i++) {
        int start = first.get(i) - offsets.getFirst();
        boolean all = true;
        for (int word = 1; all && word < places.size(); word++) {
          all = places.get(word).has(start + offsets.get(word));
        }
        found += all ? 1 : 0;
      }
      return found;
    }

    @Override
    public Set<Integer> needed() {
      return Set.of(longest);
    }
  }

  /**
   * The spelling that stands there most often, and something for the others.
   *
   * @param others how much of each other is added
   */
  record Best(List<Mention> spellings, float others) implements Mention {
    @Override
    public float countIn(TopicText text) throws IOException {
      float best = 0;
      float sum = 0;
      for (Mention spelling : spellings) {
        float count = spelling.countIn(text);
        best = Math.max(best, count);
        sum += count;
      }
      return best + others * (sum - best);
    }

    @Override
    public @Nullable Set<Integer> needed() {
      return TopicRule.anyOf(spellings.stream().map(Mention::needed).toList());
    }
  }

  /** Whatever words alone can't tell: what starts so, or nearly so. */
  record Other(Query query) implements Mention {
    @Override
    public float countIn(TopicText text) throws IOException {
      return text.count(query);
    }

    @Override
    public @Nullable Set<Integer> needed() {
      return null;
    }
  }
}
