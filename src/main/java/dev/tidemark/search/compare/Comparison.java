package dev.tidemark.search.compare;

import dev.tidemark.search.MetricPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The claims of one series beside each other.
 *
 * @param claims by target year, then as they were published
 * @param spreads how far apart they are, a target year each
 * @param revisions of one firm's number for one target year
 * @param outcomes what was forecast against what was reported
 */
public record Comparison(
    Series series,
    List<MetricPoint> claims,
    List<YearSpread> spreads,
    List<Revision> revisions,
    List<Outcome> outcomes) {

  public Comparison {
    claims = List.copyOf(claims);
    spreads = List.copyOf(spreads);
    revisions = List.copyOf(revisions);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Of claims that all belong to the series.
   *
   * @param claims at least one
   */
  public static Comparison of(Series series, List<MetricPoint> claims) {
    List<MetricPoint> inOrder =
        Voice.inOrder(claims).stream().sorted(Comparator.comparingInt(MetricPoint::year)).toList();
    return new Comparison(
        series, inOrder, YearSpread.of(inOrder), Revision.of(inOrder), Outcome.of(inOrder));
  }

  /** Different firms credited. */
  public long sources() {
    return claims.stream().map(MetricPoint::source).filter(Objects::nonNull).distinct().count();
  }

  /** Different stories. */
  public long stories() {
    return claims.stream().map(MetricPoint::story).distinct().count();
  }
}
