package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches where something is mentioned so often that the text is about it. Mentions are counted
 * over {@link TopicDocument#TEXT}, where a title stands several times, and a longer text must
 * mention it more often. For an index of one document, and a searcher whose scores are counts.
 */
final class CentralQuery extends Query {
  /** The mentions that a short text must have: one in the title is enough, one in the lead not. */
  private static final float LEAST = 3.5f;

  /** Of so many words, each asks for one mention more. */
  private static final float WORDS_A_MENTION = 60;

  /** The most that any text must have. */
  private static final float MOST = 14;

  private final List<Way> ways;

  /**
   * What counts as a mention.
   *
   * @param query scores the number of its mentions
   * @param words all of which must be there; empty where only the query can tell
   */
  private record Way(Query query, List<String> words) {
    static Way of(Query query) {
      return new Way(
          query,
          switch (query) {
            case TermQuery term -> List.of(term.getTerm().text());
            case PhraseQuery phrase -> Stream.of(phrase.getTerms()).map(Term::text).toList();
            default -> List.of();
          });
    }
  }

  /**
   * Something that a text may be about.
   *
   * @param ways what counts as a mention; each scores the number of its mentions
   */
  CentralQuery(Collection<Query> ways) {
    this.ways = ways.stream().map(Way::of).toList();
  }

  /** Most ways name a word that the text does not have, which is cheap to see. */
  private boolean isCentral(IndexSearcher searcher, LeafReaderContext context) throws IOException {
    WordCounts text = WordCounts.of(searcher);
    float required =
        Math.min(MOST, LEAST + Math.max(0, text.all() - TopicDocument.SHORT) / WORDS_A_MENTION);
    float mentions = 0;
    for (Way way : ways) {
      mentions += mentions(way, text, searcher, context);
      if (mentions >= required) {
        return true;
      }
    }
    return false;
  }

  private static float mentions(
      Way way, WordCounts text, IndexSearcher searcher, LeafReaderContext context)
      throws IOException {
    for (String word : way.words()) {
      if (text.of(word) == 0) {
        return 0;
      }
    }
    return way.query() instanceof TermQuery
        ? text.of(way.words().getFirst())
        : score(searcher, context, way.query());
  }

  private static float score(IndexSearcher searcher, LeafReaderContext context, Query way)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(way), ScoreMode.COMPLETE, 1);
    Scorer scorer = weight.scorer(context);
    return scorer == null || scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS
        ? 0
        : scorer.score();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        return isCentral(searcher, context)
            ? ConstantScoreScorerSupplier.fromIterator(
                DocIdSetIterator.all(context.reader().maxDoc()),
                score(),
                mode,
                context.reader().maxDoc())
            : null;
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
    ways.forEach(way -> way.query().visit(any));
  }

  @Override
  public String toString(String field) {
    return "central" + ways;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CentralQuery central && ways.equals(central.ways);
  }

  @Override
  public int hashCode() {
    return Objects.hash(CentralQuery.class, ways);
  }
}
