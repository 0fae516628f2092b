package dev.tidemark.mcp;

import dev.tidemark.metric.PlainNumber;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.compare.Outcome;
import dev.tidemark.search.compare.Revision;
import dev.tidemark.search.compare.Series;
import dev.tidemark.search.compare.YearSpread;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims about the same thing beside each other, each list no longer than there is room for.
 *
 * @param region null for everywhere
 * @param claims how many there are; {@code shown} are the first of them
 */
record ComparedSeries(
    String subject,
    String type,
    String unit,
    @Nullable String region,
    int claims,
    List<Spread> years,
    List<Revised> revisions,
    List<Turned> outcomes,
    List<Claim> shown) {
  private static final int NAME = 80;

  /**
   * A claim.
   *
   * @param source the firm credited
   * @param provider who published the article
   */
  record Claim(
      int year,
      BigDecimal value,
      String modality,
      @Nullable String source,
      @Nullable String provider,
      @Nullable String published,
      String link) {
    static Claim of(MetricPoint point, Links links) {
      return new Claim(
          point.year(),
          PlainNumber.of(point.middle()),
          point.modality().toString(),
          Brief.lineOrNull(point.source(), NAME),
          Brief.lineOrNull(point.provider(), NAME),
          point.published() == null ? null : point.published().text(),
          links.number(point.id()));
    }

    String told() {
      return value.toPlainString()
          + " for "
          + year
          + " ("
          + modality
          + (source == null ? ", nobody credited" : ", according to " + source)
          + (provider == null ? "" : ", in " + provider)
          + (published == null ? "" : ", " + published)
          + ") "
          + link;
    }
  }

  /**
   * How far apart the claims for a year are.
   *
   * @param voices who speak: each firm credited once, each uncredited number once
   * @param apart claims far outside the middle half
   */
  record Spread(
      int year,
      int claims,
      int voices,
      int sources,
      BigDecimal min,
      BigDecimal median,
      BigDecimal max,
      List<Claim> apart) {}

  /** What a firm first said of a year, and last; the change is a part of the first. */
  record Revised(String source, int year, Claim first, Claim last, BigDecimal change) {}

  /** Medians of what was forecast for a year and reported; the error is a part of the latter. */
  record Turned(int year, BigDecimal forecast, BigDecimal reported, BigDecimal error) {}

  static ComparedSeries of(Comparison comparison, int room, Links links) {
    Series series = comparison.series();
    return new ComparedSeries(
        Brief.line(series.subject(), NAME),
        series.type().toString(),
        series.currency() == null ? series.unit().toString() : series.currency(),
        series.region(),
        comparison.claims().size(),
        comparison.spreads().stream().limit(room).map(year -> spread(year, links)).toList(),
        comparison.revisions().stream().limit(room).map(one -> revised(one, links)).toList(),
        comparison.outcomes().stream().limit(room).map(ComparedSeries::turned).toList(),
        comparison.claims().stream().limit(room).map(one -> Claim.of(one, links)).toList());
  }

  /** Whether there is more than is shown. */
  static boolean isCut(Comparison comparison, int room) {
    return comparison.claims().size() > room
        || comparison.spreads().size() > room
        || comparison.revisions().size() > room
        || comparison.outcomes().size() > room;
  }

  void tell(Told told) {
    told.add(
        "\n%s of %s in %s%s: %d claims",
        type, subject, unit, region == null ? "" : ", region " + region, claims);
    for (Spread year : years) {
      told.add(
          "  %d: %s to %s, median %s, from %d voices (%d firms credited, %d claims)",
          year.year(),
          year.min().toPlainString(),
          year.max().toPlainString(),
          year.median().toPlainString(),
          year.voices(),
          year.sources(),
          year.claims());
      year.apart().forEach(claim -> told.add("    stands apart: %s", claim.told()));
    }
    for (Revised one : revisions) {
      told.add(
          "  revised by %s (change %s): from %s to %s",
          one.source(), one.change().toPlainString(), one.first().told(), one.last().told());
    }
    for (Turned one : outcomes) {
      told.add(
          "  %d: forecast %s, reported %s (error %s)",
          one.year(),
          one.forecast().toPlainString(),
          one.reported().toPlainString(),
          one.error().toPlainString());
    }
    shown.forEach(claim -> told.add("  - %s", claim.told()));
  }

  private static Spread spread(YearSpread year, Links links) {
    return new Spread(
        year.year(),
        year.claims(),
        year.voices(),
        year.sources(),
        PlainNumber.of(year.values().min()),
        PlainNumber.of(year.values().median()),
        PlainNumber.of(year.values().max()),
        year.apart().stream().limit(3).map(odd -> Claim.of(odd.claim(), links)).toList());
  }

  private static Revised revised(Revision one, Links links) {
    return new Revised(
        Brief.line(one.source(), NAME),
        one.year(),
        Claim.of(one.first(), links),
        Claim.of(one.last(), links),
        rounded(one.change()));
  }

  private static Turned turned(Outcome one) {
    return new Turned(
        one.year(),
        PlainNumber.of(one.forecast()),
        PlainNumber.of(one.reported()),
        rounded(one.error()));
  }

  private static BigDecimal rounded(double part) {
    return PlainNumber.of(new BigDecimal(part).round(new MathContext(4)).doubleValue());
  }
}
