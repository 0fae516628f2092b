package dev.tidemark.search.compare;

import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far apart those are who speak about one target year; each of them counts once, with what they
 * said last.
 *
 * @param claims all there are, earlier ones and repetitions too
 * @param sources firms credited
 * @param stories different ones
 * @param values of those who speak
 * @param apart who stands apart, the lowest first
 */
public record YearSpread(
    int year,
    int claims,
    int voices,
    int sources,
    int stories,
    Quartiles values,
    List<Apart> apart) {

  /** Of fewer, nobody is the odd one out. */
  private static final int VOICES_TO_STAND_APART = 4;

  /** How many quartile distances outside the middle half: Tukey's fences. */
  private static final double FENCE = 1.5;

  /** A difference that rounding explains is no difference, however alike the others are. */
  private static final double LEAST_DIFFERENCE = 0.2;

  /**
   * A claim outside Tukey's fences of those for the same year.
   *
   * @param ofMedian its value over the median
   */
  public record Apart(MetricPoint claim, double ofMedian) {}

  public YearSpread {
    apart = List.copyOf(apart);
  }

  /** Of each target year in order. */
  static List<YearSpread> of(Collection<MetricPoint> claims) {
    TreeMap<Integer, List<MetricPoint>> years = new TreeMap<>();
    claims.forEach(
        claim -> years.computeIfAbsent(claim.year(), first -> new ArrayList<>()).add(claim));
    return years.entrySet().stream().map(year -> of(year.getKey(), year.getValue())).toList();
  }

  private static YearSpread of(int year, List<MetricPoint> claims) {
    List<MetricPoint> latest = Voice.of(claims).stream().map(Voice::latest).toList();
    Quartiles values = Quartiles.of(latest.stream().map(MetricPoint::middle).toList());
    return new YearSpread(
        year,
        claims.size(),
        latest.size(),
        (int) claims.stream().map(MetricPoint::source).filter(Objects::nonNull).distinct().count(),
        (int) claims.stream().map(MetricPoint::story).distinct().count(),
        values,
        apart(latest, values));
  }

  private static List<Apart> apart(List<MetricPoint> latest, Quartiles values) {
    if (latest.size() < VOICES_TO_STAND_APART || values.median() == 0) {
      return List.of();
    }
    double fence =
        Math.max(FENCE * (values.q3() - values.q1()), LEAST_DIFFERENCE * Math.abs(values.median()));
    return latest.stream()
        .filter(
            claim -> claim.middle() < values.q1() - fence || claim.middle() > values.q3() + fence)
        .sorted(Comparator.comparingDouble(MetricPoint::middle))
        .map(claim -> new Apart(claim, claim.middle() / values.median()))
        .toList();
  }
}
