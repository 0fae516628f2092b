package dev.tidemark.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well estimates follow stated qualities, and the points that follow them best.
 *
 * @param fitted how many articles the points were fitted to
 * @param held how many were kept aside
 * @param builtInFitted rank correlation by the points in force, on the fitted articles
 * @param builtInHeld the same on those kept aside
 * @param fittedHeld by the fitted points, on those kept aside: what they are worth
 * @param weights the fitted points, as {@code weights.txt} holds them
 */
public record QualityFit(
    int fitted,
    int held,
    double builtInFitted,
    double builtInHeld,
    double fittedFitted,
    double fittedHeld,
    String weights) {
  /** An expectation counts as much as so many articles. */
  private static final double TRUST = 20;

  private static final int ROUNDS = 500;

  /**
   * Fits by least squares. Points keep the sign that readers expect, and stay near what they expect
   * where the examples say little.
   *
   * @throws IllegalArgumentException when there is no example in one of the parts
   */
  public static QualityFit of(List<QualityExample> examples) {
    List<QualityExample> seen = examples.stream().filter(example -> !example.isHeld()).toList();
    List<QualityExample> held = examples.stream().filter(QualityExample::isHeld).toList();
    if (seen.isEmpty() || held.isEmpty()) {
      throw new IllegalArgumentException(
          "A fit needs articles that state their quality; found " + examples.size() + ".");
    }
    QualityWeights builtIn = QualityWeights.builtIn();
    QualityWeights best = QualityWeights.read(fit(seen).text());
    return new QualityFit(
        seen.size(),
        held.size(),
        correlation(seen, builtIn),
        correlation(held, builtIn),
        correlation(seen, best),
        correlation(held, best),
        best.text());
  }

  private static double correlation(List<QualityExample> examples, QualityWeights weights) {
    return RankCorrelation.of(
        examples.stream().mapToDouble(example -> example.estimate(weights)).toArray(),
        examples.stream().mapToDouble(QualityExample::stated).toArray());
  }

  /** One trait after the other takes its best points, the others being as they are. */
  static QualityWeights fit(List<QualityExample> examples) {
    Map<Trait, Double> points = new EnumMap<>(Trait.class);
    double[] left = examples.stream().mapToDouble(QualityExample::stated).toArray();
    for (Trait trait : Trait.values()) {
      points.put(trait, 0.0);
      move(examples, left, trait, trait.expected(), points);
    }
    double base = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double mean = mean(left);
      base += mean;
      for (int i = 0; i < left.length; i++) {
        left[i] -= mean;
      }
      for (Trait trait : Trait.values()) {
        move(examples, left, trait, best(examples, left, trait, points), points);
      }
    }
    return new QualityWeights(base, points);
  }

  private static double best(
      List<QualityExample> examples, double[] left, Trait trait, Map<Trait, Double> points) {
    double now = points.getOrDefault(trait, 0.0);
    double pull = TRUST * trait.expected();
    double weight = TRUST;
    for (int i = 0; i < left.length; i++) {
      double measure = examples.get(i).measure(trait);
      pull += measure * (left[i] + now * measure);
      weight += measure * measure;
    }
    double best = pull / weight;
    return trait.expected() > 0 ? Math.max(0, best) : Math.min(0, best);
  }

  private static void move(
      List<QualityExample> examples,
      double[] left,
      Trait trait,
      double to,
      Map<Trait, Double> points) {
    double by = to - points.getOrDefault(trait, 0.0);
    for (int i = 0; i < left.length; i++) {
      left[i] -= by * examples.get(i).measure(trait);
    }
    points.put(trait, to);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
