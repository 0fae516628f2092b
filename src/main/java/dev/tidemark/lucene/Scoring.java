package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;

/** How results are ordered: the words themselves by BM25F, and what adds to them. Thread-safe. */
final class Scoring {
  private final Ranking ranking;
  private final WordQueries words;
  private final QueryCompiler compiler;

  Scoring(Ranking ranking, WordQueries words, QueryCompiler compiler) {
    this.ranking = ranking;
    this.words = words;
    this.compiler = compiler;
  }

  /** Prepares a view of the index for scoring. */
  void prepare(IndexSearcher searcher) {
    searcher.setSimilarity(new BM25Similarity(ranking.k1(), ranking.b()));
  }

  /** What adds to the words' own scores; empty where scores do not decide the order. */
  List<ScorePart> parts(SearchRequest request, Query base, IndexSearcher searcher)
      throws IOException {
    List<QueryNode> telling = compiler.telling(request);
    if (request.sort() != SearchRequest.Sort.RELEVANCE || telling.isEmpty()) {
      return List.of();
    }
    List<ScorePart> parts = new ArrayList<>(new Nearness(words, ranking).parts(telling));
    if (!request.asksForAllWords()) {
      List<String> terms = new ArrayList<>();
      telling.forEach(part -> QueryWords.of(part).forEach(w -> terms.addAll(words.terms(w))));
      parts.addAll(new Feedback(words, ranking).parts(with(base, parts), terms, searcher));
    }
    parts.addAll(Priors.parts(ranking, searcher.getIndexReader()));
    return parts;
  }

  /** The same documents with other scores. */
  static Query with(Query base, List<ScorePart> parts) {
    if (parts.isEmpty()) {
      return base;
    }
    BooleanQuery.Builder scored = new BooleanQuery.Builder().add(base, Occur.MUST);
    parts.forEach(part -> scored.add(part.query(), Occur.SHOULD));
    return scored.build();
  }
}
