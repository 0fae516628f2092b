package dev.tidemark.web.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** Lays claims out by year and value. */
public final class Plot {
  private static final int WIDTH = 880;
  private static final int HEIGHT = 420;
  private static final int LEFT = 76;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 28;
  private static final int BOTTOM = HEIGHT - 32;
  private static final int YEAR_NAME = 52;
  private static final double WIDEST_BAND = 56;

  private Plot() {}

  /**
   * The drawing.
   *
   * @param claims at least one, all in the same unit
   * @param spreads of the years, in their order
   * @param name of a value on the axis
   */
  public static Drawing of(List<Claim> claims, List<Spread> spreads, DoubleFunction<String> name) {
    YearScale years = years(claims);
    ValueScale values = values(claims);
    Height height = value -> BOTTOM - values.position(value) * (BOTTOM - TOP);
    List<Spread> shown =
        spreads.stream()
            .filter(spread -> spread.year() >= years.first() && spread.year() <= years.last())
            .toList();
    return new Drawing(
        WIDTH,
        HEIGHT,
        LEFT,
        RIGHT,
        TOP,
        BOTTOM,
        values.isLog(),
        values.ticks().stream()
            .map(value -> new Drawing.Tick(Drawing.number(height.of(value)), name.apply(value)))
            .toList(),
        years.ticks(YEAR_NAME).stream()
            .map(year -> new Drawing.Tick(Drawing.number(years.x(year)), Integer.toString(year)))
            .toList(),
        bands(shown, years, height),
        medians(shown, years, height),
        marks(claims, years, height));
  }

  /** Where a value stands, y downwards. */
  private interface Height {
    double of(double value);
  }

  private static YearScale years(List<Claim> claims) {
    int first = claims.stream().mapToInt(Claim::year).min().orElseThrow();
    int last = claims.stream().mapToInt(Claim::year).max().orElseThrow();
    return YearScale.of(first, last, LEFT, RIGHT);
  }

  private static ValueScale values(List<Claim> claims) {
    return ValueScale.of(
        claims.stream().mapToDouble(Claim::low).min().orElseThrow(),
        claims.stream().mapToDouble(Claim::high).max().orElseThrow());
  }

  private static List<Drawing.Band> bands(List<Spread> spreads, YearScale years, Height height) {
    double half = Math.min(WIDEST_BAND, years.slot() * 0.8) / 2;
    return spreads.stream()
        .filter(spread -> spread.count() > 1)
        .map(
            spread -> {
              double x = years.x(spread.year());
              double y = height.of(spread.q3());
              return new Drawing.Band(
                  Drawing.number(x - half),
                  Drawing.number(y),
                  Drawing.number(2 * half),
                  Drawing.number(height.of(spread.q1()) - y),
                  Drawing.number(height.of(spread.median())),
                  Drawing.number(x + half));
            })
        .toList();
  }

  /** Only from one year to the next: over a gap nothing is claimed. */
  private static String medians(List<Spread> spreads, YearScale years, Height height) {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < spreads.size(); i++) {
      Spread from = spreads.get(i - 1);
      Spread to = spreads.get(i);
      if (to.year() == from.year() + 1) {
        path.append('M').append(point(from, years, height));
        path.append('L').append(point(to, years, height));
      }
    }
    return path.toString();
  }

  private static String point(Spread spread, YearScale years, Height height) {
    return Drawing.number(years.x(spread.year()))
        + " "
        + Drawing.number(height.of(spread.median()));
  }

  private static List<Drawing.Mark> marks(List<Claim> claims, YearScale years, Height height) {
    TreeMap<Integer, List<Claim>> byYear = new TreeMap<>();
    claims.forEach(
        claim -> byYear.computeIfAbsent(claim.year(), year -> new ArrayList<>()).add(claim));
    List<Drawing.Mark> marks = new ArrayList<>(claims.size());
    byYear.forEach(
        (year, ofYear) -> {
          Swarm swarm = new Swarm(years.slot());
          ofYear.sort(Comparator.comparingDouble(Claim::middle).thenComparing(Claim::link));
          for (Claim claim : ofYear) {
            double y = height.of(claim.middle());
            marks.add(mark(claim, years.x(year) + swarm.place(y), y, height));
          }
        });
    return marks;
  }

  private static Drawing.Mark mark(Claim claim, double x, double y, Height height) {
    String range =
        claim.low() == claim.high()
            ? ""
            : "M"
                + Drawing.number(x)
                + " "
                + Drawing.number(height.of(claim.low()))
                + "V"
                + Drawing.number(height.of(claim.high()));
    return new Drawing.Mark(
        Drawing.number(x), Drawing.number(y), claim.forecast(), range, claim.link(), claim.label());
  }
}
