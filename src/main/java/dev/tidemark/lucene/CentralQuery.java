package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
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

  private final Query mentions;

  /**
   * @param mentions scores the number of mentions
   */
  CentralQuery(Query mentions) {
    this.mentions = mentions;
  }

  private static float required(LeafReaderContext context) throws IOException {
    Terms text = context.reader().terms(TopicDocument.TEXT);
    long words = text == null ? 0 : text.getSumTotalTermFreq();
    return Math.min(MOST, LEAST + Math.max(0, words - TopicDocument.SHORT) / WORDS_A_MENTION);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = mentions.rewrite(searcher);
    return rewritten.equals(mentions) ? this : new CentralQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight counts = mentions.createWeight(searcher, ScoreMode.COMPLETE, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer scorer = counts.scorer(context);
        if (scorer == null
            || scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS
            || scorer.score() < required(context)) {
          return null;
        }
        int document = scorer.docID();
        return ConstantScoreScorerSupplier.fromIterator(
            DocIdSetIterator.range(document, document + 1),
            score(),
            mode,
            context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    mentions.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "central(" + mentions.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CentralQuery central && mentions.equals(central.mentions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(CentralQuery.class, mentions);
  }
}
