package dev.tidemark.search.compare;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.MetricPoint;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing and a target year about which several who speak say different numbers.
 *
 * @param spread of that year
 */
public record Disagreement(Series series, YearSpread spread) {
  /** Two may just mean different things by one name; from three on it is a dispute. */
  private static final int VOICES = 3;

  /**
   * What the subject alone says enough of. A share of companies or a number of jobs may be of
   * anything that the sentence names besides.
   */
  private static final Set<MetricType> SAYING =
      EnumSet.of(
          MetricType.MARKET_SIZE,
          MetricType.CAGR,
          MetricType.INVESTMENT,
          MetricType.VALUATION,
          MetricType.REVENUE,
          MetricType.PROFIT,
          MetricType.SPENDING,
          MetricType.IMPACT);

  /**
   * Numbers further apart are about different things, or misread: one of them is a part of the
   * other, or a sum over years.
   */
  private static final double SAME_THING = 20;

  private static final double DIFFERENT = 1.05;

  private static final Comparator<Disagreement> WIDEST_FIRST =
      Comparator.<Disagreement>comparingDouble(one -> -one.weight())
          .thenComparing(one -> one.series().subject())
          .thenComparingInt(one -> one.spread().year());

  /**
   * The most disputed years, the widest apart first, one of each series.
   *
   * @param series as {@link Series#of} gives them
   */
  public static List<Disagreement> of(Map<Series, List<MetricPoint>> series, int atMost) {
    return series.entrySet().stream()
        .flatMap(one -> widest(one.getKey(), one.getValue()).stream())
        .sorted(WIDEST_FIRST)
        .limit(atMost)
        .toList();
  }

  private static Optional<Disagreement> widest(Series series, List<MetricPoint> claims) {
    if (claims.size() < VOICES || !SAYING.contains(series.type())) {
      return Optional.empty();
    }
    return YearSpread.of(claims).stream()
        .filter(spread -> spread.voices() >= VOICES && isDispute(spread.values().factor()))
        .map(spread -> new Disagreement(series, spread))
        .min(WIDEST_FIRST);
  }

  private static boolean isDispute(double factor) {
    return factor >= DIFFERENT && factor <= SAME_THING;
  }

  /** How far apart, in steps of a doubling, the more so the more of them speak. */
  private double weight() {
    return Math.log(spread.values().factor()) * Math.log(spread.voices());
  }
}
