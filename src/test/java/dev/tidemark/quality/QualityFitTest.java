package dev.tidemark.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityFitTest {

  @Test
  void findsWhatTheStatedQualitiesFollow() {
    QualityWeights weights = QualityFit.fit(SomeExamples.random(2_000, 3));
    assertEquals(SomeExamples.PICTURE, weights.points(Trait.PICTURE), 2);
    assertEquals(-20, weights.points(Trait.PRESS), 3);
  }

  @Test
  void keepsTheSignThatReadersExpect() {
    assertEquals(0, QualityFit.fit(SomeExamples.random(500, 4)).points(Trait.AUTHOR));
  }

  @Test
  void keepsTheExpectationWhereNothingIsSaid() {
    QualityWeights weights = QualityFit.fit(SomeExamples.random(500, 5));
    assertEquals(Trait.LENGTH.expected(), weights.points(Trait.LENGTH), 1e-9);
    assertEquals(Trait.ARITHMETIC.expected(), weights.points(Trait.ARITHMETIC), 1e-9);
  }

  @Test
  void saysHowGoodItIsWhereItNeverLooked() {
    QualityFit fit = QualityFit.of(SomeExamples.random(900, 6));
    assertEquals(900, fit.fitted() + fit.held());
    assertTrue(fit.held() > 200 && fit.held() < 400, fit::toString);
    assertTrue(fit.fittedHeld() > fit.builtInHeld(), fit::toString);
    assertEquals(fit.weights(), QualityFit.of(SomeExamples.random(900, 6)).weights());
    assertEquals(fit.weights(), QualityWeights.read(fit.weights()).text());
  }

  @Test
  void needsStatedQualities() {
    assertThrows(IllegalArgumentException.class, () -> QualityFit.of(List.of()));
    ArticleBuilder guessed =
        new ArticleBuilder().title("A").quality(new Quality(5, Basis.ESTIMATED));
    assertTrue(QualityExample.of(guessed.build(), List.of()).isEmpty());
  }

  @Test
  void weightsNeedEveryTrait() {
    assertThrows(IllegalArgumentException.class, () -> QualityWeights.read("BASE 50\nLENGTH 3"));
    assertThrows(IllegalArgumentException.class, () -> QualityWeights.read("BASE 50\nFAME 3"));
  }

  @Test
  void ranksAsTheDefinitionSays() {
    assertEquals(1, RankCorrelation.of(new double[] {1, 5, 9}, new double[] {2, 3, 400}), 1e-12);
    assertEquals(-1, RankCorrelation.of(new double[] {1, 5, 9}, new double[] {3, 2, 1}), 1e-12);
    assertEquals(0, RankCorrelation.of(new double[] {1, 5, 9}, new double[] {7, 7, 7}), 1e-12);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    double[] a = random.doubles(60).map(x -> Math.floor(x * 12)).toArray();
    double[] b = random.doubles(60).map(x -> Math.floor(x * 12)).toArray();
    assertEquals(slow(a, b), RankCorrelation.of(a, b), 1e-9, "seed " + seed);
  }

  /** Pearson's correlation of ranks, each rank counted over all the others. */
  private static double slow(double[] a, double[] b) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < a.length; i++) {
      both += offset(a, i) * offset(b, i);
      first += offset(a, i) * offset(a, i);
      second += offset(b, i) * offset(b, i);
    }
    return both / Math.sqrt(first * second);
  }

  private static double offset(double[] values, int at) {
    double rank = 0;
    for (double value : values) {
      rank += Math.signum(values[at] - value);
    }
    return rank;
  }
}
