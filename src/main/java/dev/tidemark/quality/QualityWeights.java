package dev.tidemark.quality;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each trait is worth.
 *
 * @param base what an article has without any of them
 */
record QualityWeights(double base, Map<Trait, Double> points) {
  private static final String BASE = "BASE";
  private static final QualityWeights BUILT_IN = read(Phrases.resource("weights.txt"));

  QualityWeights {
    points = Map.copyOf(points);
  }

  /** Those of {@code weights.txt}. */
  static QualityWeights builtIn() {
    return BUILT_IN;
  }

  /**
   * Reads lines of a trait and its points; {@code #} begins a remark.
   *
   * @throws IllegalArgumentException when a trait is missing or unknown
   */
  static QualityWeights read(String text) {
    Map<Trait, Double> points = new EnumMap<>(Trait.class);
    double base = Double.NaN;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      int space = stripped.indexOf(' ');
      String name = stripped.substring(0, Math.max(0, space));
      double value = Double.parseDouble(stripped.substring(space + 1).strip());
      if (name.equals(BASE)) {
        base = value;
      } else {
        points.put(Trait.valueOf(name), value);
      }
    }
    if (points.size() != Trait.values().length || Double.isNaN(base)) {
      throw new IllegalArgumentException("weights need a base and every trait, have: " + points);
    }
    return new QualityWeights(base, points);
  }

  double points(Trait trait) {
    return points.getOrDefault(trait, 0.0);
  }

  /** The estimate for an article with those traits, before it is kept within the scale. */
  double estimate(Map<Trait, Double> measures) {
    double sum = base;
    for (Trait trait : Trait.values()) {
      sum += points(trait) * measures.getOrDefault(trait, 0.0);
    }
    return sum;
  }

  /** As {@link #read} takes it. */
  String text() {
    StringBuilder text = new StringBuilder(line(BASE, base));
    for (Trait trait : Trait.values()) {
      text.append(line(trait.name(), points(trait)));
    }
    return text.toString();
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%-14s %6.1f%n", name, value);
  }
}
