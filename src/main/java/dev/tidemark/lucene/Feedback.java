package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * Words that the best articles have in common lift others that have them too: relevance feedback by
 * the model RM3 (Abdul-Jaleel and others, TREC 2004). For queries of many words of which any may
 * match; short ones know what they want.
 */
final class Feedback {
  /** Of a very long text the beginning tells what it is about. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int SHORTEST_TERM = 3;
  private static final int TOLD = 5;

  private final WordQueries words;
  private final Ranking ranking;

  Feedback(WordQueries words, Ranking ranking) {
    this.words = words;
    this.ranking = ranking;
  }

  /**
   * @param base what is found
   * @param terms of the query
   */
  List<ScorePart> parts(Query base, List<String> terms, IndexSearcher searcher) throws IOException {
    if (ranking.feedbackArticles() == 0 || ranking.feedback() == 0 || terms.isEmpty()) {
      return List.of();
    }
    TopDocs top = searcher.search(base, ranking.feedbackArticles());
    List<Map.Entry<String, Double>> lent = lent(top, new HashSet<>(terms), searcher);
    if (lent.isEmpty()) {
      return List.of();
    }
    double sum = lent.stream().mapToDouble(Map.Entry::getValue).sum();
    double weight = ranking.feedback() * terms.size() / sum;
    BooleanQuery.Builder related = new BooleanQuery.Builder();
    lent.forEach(
        term ->
            related.add(
                new BoostQuery(words.term(term.getKey()), (float) (weight * term.getValue())),
                Occur.SHOULD));
    List<String> told = lent.stream().limit(TOLD).map(Map.Entry::getKey).toList();
    return List.of(
        new ScorePart("related words (" + String.join(", ", told) + ", …)", related.build()));
  }

  /** The likeliest terms in the best articles, each article weighing as its score. */
  private List<Map.Entry<String, Double>> lent(TopDocs top, Set<String> own, IndexSearcher searcher)
      throws IOException {
    double scores = 0;
    for (ScoreDoc article : top.scoreDocs) {
      scores += article.score;
    }
    Map<String, Double> likely = new HashMap<>();
    for (ScoreDoc article : top.scoreDocs) {
      List<String> terms = terms(article.doc, own, searcher);
      double weight = article.score / scores / Math.max(1, terms.size());
      terms.forEach(term -> likely.merge(term, weight, Double::sum));
    }
    return likely.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> term) -> -term.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(ranking.feedbackTerms())
        .toList();
  }

  private List<String> terms(int document, Set<String> own, IndexSearcher searcher)
      throws IOException {
    Document stored =
        searcher
            .storedFields()
            .document(
                document,
                Set.of(
                    Schema.text(TextField.TITLE),
                    Schema.text(TextField.SUMMARY),
                    Schema.text(TextField.BODY)));
    StringBuilder text = new StringBuilder();
    stored.forEach(field -> text.append(field.stringValue()).append('\n'));
    List<String> terms = new ArrayList<>();
    for (String term : words.terms(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))) {
      if (own.contains(term) || tells(term)) {
        terms.add(term);
      }
    }
    return terms;
  }

  private boolean tells(String term) {
    return term.length() >= SHORTEST_TERM
        && term.chars().noneMatch(Character::isDigit)
        && !StopWords.isOne(term);
  }
}
