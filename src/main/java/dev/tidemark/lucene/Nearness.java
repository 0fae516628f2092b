package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;

/**
 * Words of a query that stand close together in the text as they do in the query: each pair of
 * neighbours, side by side and within a window (the sequential dependence model of Metzler and
 * Croft, 2005).
 */
final class Nearness {
  private static final int WINDOW = 8;

  private final WordQueries words;
  private final Ranking ranking;

  Nearness(WordQueries words, Ranking ranking) {
    this.words = words;
    this.ranking = ranking;
  }

  /**
   * @param parts of the query, side by side, without stop words
   */
  List<ScorePart> parts(List<QueryNode> parts) {
    List<ScorePart> found = new ArrayList<>();
    if (parts.size() < 2) {
      return found;
    }
    float share = (float) parts.size() / (parts.size() - 1);
    add(found, "words side by side", pairs(parts, 0), ranking.adjacent() * share);
    add(found, "words near each other", pairs(parts, WINDOW), ranking.near() * share);
    return found;
  }

  private BooleanQuery pairs(List<QueryNode> parts, int slop) {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < parts.size(); i++) {
      if (parts.get(i) instanceof QueryNode.Word one
          && parts.get(i + 1) instanceof QueryNode.Word other
          && one.field() == null
          && other.field() == null) {
        pairs.add(words.near(one.text(), other.text(), slop), Occur.SHOULD);
      }
    }
    return pairs.build();
  }

  private static void add(List<ScorePart> found, String label, BooleanQuery pairs, float weight) {
    if (weight > 0 && !pairs.clauses().isEmpty()) {
      found.add(new ScorePart(label, new BoostQuery(pairs, weight)));
    }
  }
}
