package dev.tidemark.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Ranking;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final double EXACT = 1e-12;

  @Test
  void theBestOrderIsOne() {
    Measures best = Measures.of(List.of("a", "b", "c"), Map.of("a", 2, "b", 1, "x", 0));
    assertEquals(new Measures(1, 1, 1, 1), best);
  }

  @Test
  void placesAreDiscountedAndMissingTextsCount() {
    Measures late = Measures.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 1, "c", 1));
    double log2 = Math.log(2);
    double found = log2 / Math.log(3) + log2 / Math.log(5);
    double ideal = 1 + log2 / Math.log(3) + log2 / Math.log(4);
    assertEquals(found / ideal, late.ndcg10(), EXACT);
    assertEquals((1 / 2.0 + 2 / 4.0) / 3, late.map(), EXACT);
    assertEquals(0.5, late.mrr(), EXACT);
    assertEquals(2 / 3.0, late.recall100(), EXACT);
  }

  @Test
  void nothingFoundIsNothing() {
    assertEquals(new Measures(0, 0, 0, 0), Measures.of(List.of(), Map.of("a", 1)));
    assertEquals(new Measures(0, 0, 0, 0), Measures.of(List.of("a"), Map.of("a", 0)));
  }

  @Test
  void settingsAreReadOnTopOfTheUsualOnes() {
    Ranking ranking = RankingText.read("plain,k1=0.9, b=0.4,feedbackArticles=3");
    assertEquals(0.9f, ranking.k1());
    assertEquals(0.4f, ranking.b());
    assertEquals(3, ranking.feedbackArticles());
    assertEquals(0f, ranking.near());
    assertEquals(Ranking.DEFAULTS, RankingText.read("default"));
    String told =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> RankingText.read("k2=1"))
                .getMessage());
    assertTrue(told.contains("“k2” is no setting") && told.contains("feedbackTerms"), told);
    assertThrows(IllegalArgumentException.class, () -> RankingText.read("b=half"));
  }
}
