package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed for one year in one unit. Claims of several subjects, regions or types may be
 * among them: the counts say so.
 *
 * @param currency ISO 4217; null unless the unit is currency
 * @param count of claims
 * @param q1 lower quartile, by linear interpolation between the two nearest claims
 * @param sources different firms credited; claims that credit nobody count for none
 * @param stories different stories that the claims come from
 * @param subjects different subjects, unnamed ones counted as one
 * @param regions different regions, no restriction counted as one
 * @param types different types
 * @param forecasts claims that are forecasts
 */
public record YearStatistics(
    int year,
    Unit unit,
    @Nullable String currency,
    int count,
    BigDecimal min,
    BigDecimal q1,
    BigDecimal median,
    BigDecimal q3,
    BigDecimal max,
    int sources,
    int stories,
    int subjects,
    int regions,
    int types,
    int forecasts) {

  /** As exact as a double, without its noise in the last places. */
  private static final Comparator<Line> ORDER =
      Comparator.comparingInt(Line::year)
          .thenComparing(Line::unit)
          .thenComparing(line -> Objects.requireNonNullElse(line.currency(), ""));

  private record Line(int year, Unit unit, @Nullable String currency) {}

  /** One for each year, unit and currency, in that order. */
  public static List<YearStatistics> of(Iterable<Claim> claims) {
    TreeMap<Line, List<Claim>> lines = new TreeMap<>(ORDER);
    for (Claim claim : claims) {
      Line line = new Line(claim.year(), claim.unit(), claim.currency());
      lines.computeIfAbsent(line, first -> new ArrayList<>()).add(claim);
    }
    return lines.entrySet().stream().map(line -> of(line.getKey(), line.getValue())).toList();
  }

  private static YearStatistics of(Line line, List<Claim> claims) {
    double[] values = claims.stream().mapToDouble(Claim::value).sorted().toArray();
    return new YearStatistics(
        line.year(),
        line.unit(),
        line.currency(),
        values.length,
        quantile(values, 0),
        quantile(values, 1),
        quantile(values, 2),
        quantile(values, 3),
        quantile(values, 4),
        named(claims, Claim::source),
        different(claims, Claim::story),
        different(claims, Claim::subject),
        different(claims, Claim::region),
        different(claims, Claim::type),
        (int) claims.stream().filter(claim -> claim.modality() == Modality.FORECAST).count());
  }

  /** Linear between order statistics: the default of R (type 7), NumPy and spreadsheets. */
  private static BigDecimal quantile(double[] sorted, int quarter) {
    int steps = quarter * (sorted.length - 1);
    int below = steps / 4;
    BigDecimal low = BigDecimal.valueOf(sorted[below]);
    BigDecimal high = BigDecimal.valueOf(sorted[Math.min(below + 1, sorted.length - 1)]);
    BigDecimal part = BigDecimal.valueOf(steps % 4).divide(BigDecimal.valueOf(4));
    return PlainNumber.of(low.add(high.subtract(low).multiply(part)));
  }

  private static <T> int different(Collection<Claim> claims, Function<Claim, @Nullable T> aspect) {
    return (int) claims.stream().map(aspect).distinct().count();
  }

  private static int named(Collection<Claim> claims, Function<Claim, @Nullable String> aspect) {
    return (int) claims.stream().map(aspect).filter(Objects::nonNull).distinct().count();
  }
}
