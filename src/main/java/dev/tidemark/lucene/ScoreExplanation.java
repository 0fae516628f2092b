package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The parts of a score in plain words: {@code “tidal” 3.21 + “power” 2.10 + new 0.45 = 5.76}. */
final class ScoreExplanation {
  private final List<ScorePart> parts = new ArrayList<>();
  private final IndexSearcher searcher;

  /**
   * @param words what the query's own words score by
   * @param added what adds to it
   */
  ScoreExplanation(List<ScorePart> words, List<ScorePart> added, IndexSearcher searcher) {
    this.searcher = searcher;
    parts.addAll(words);
    parts.addAll(added);
  }

  /** Of one document; what adds nothing is left out. */
  String of(int document, float score) throws IOException {
    List<String> told = new ArrayList<>();
    for (ScorePart part : parts) {
      float value = value(part.query(), document);
      if (value > 0) {
        told.add(String.format(Locale.ROOT, "%s %.2f", part.label(), value));
      }
    }
    return String.format(Locale.ROOT, "%s = %.2f", String.join(" + ", told), score);
  }

  private float value(Query query, int document) throws IOException {
    Explanation explanation = searcher.explain(query, document);
    return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
  }
}
