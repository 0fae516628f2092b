package dev.tidemark.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/**
 * Runs rules over one article without what a search over an index of many would need. The monitor
 * keeps a rule in parts; those of one that matched already are not run.
 */
final class OneArticleMatcher extends CandidateMatcher<QueryMatch> {
  private final LeafReaderContext article;
  private final Set<String> matched = new HashSet<>();

  private OneArticleMatcher(IndexSearcher searcher, LeafReaderContext article) {
    super(searcher);
    this.article = article;
  }

  static OneArticleMatcher over(IndexSearcher searcher) throws IOException {
    LeafReaderContext article = searcher.getIndexReader().leaves().getFirst();
    searcher.setQueryCache(null);
    searcher.setSimilarity(new WordCounts(article.reader()));
    return new OneArticleMatcher(searcher, article);
  }

  @Override
  public void matchQuery(String queryId, Query matchQuery, Map<String, String> metadata)
      throws IOException {
    if (matched.contains(queryId)) {
      return;
    }
    Query query = searcher.rewrite(matchQuery);
    Scorer scorer = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(article);
    if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      matched.add(queryId);
      addMatch(new QueryMatch(queryId), 0);
    }
  }

  @Override
  public QueryMatch resolve(QueryMatch match1, QueryMatch match2) {
    return match1;
  }
}
