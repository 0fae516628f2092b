package dev.tidemark.api;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.PlainNumber;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.compare.Outcome;
import dev.tidemark.search.compare.Revision;
import dev.tidemark.search.compare.Series;
import dev.tidemark.search.compare.YearSpread;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Claims about the same things beside each other.
 *
 * @param claims that name a target year and a subject, among those found
 * @param distinct how many series they make
 * @param series those with the most claims, as many as {@code size} says
 * @param cut whether more claims were found than one comparison looks at
 */
@Schema(name = "Comparison", description = "Claims about the same things beside each other")
record CompareAnswer(
    SearchAnswer.Query query,
    @Schema(description = "Claims compared: they name a subject and a target year") int claims,
    @Schema(description = "Different series among them") int distinct,
    @Schema(description = "Whether there were more claims than one comparison looks at")
        boolean cut,
    long took,
    long generation,
    List<OfSeries> series,
    List<String> notices,
    Links links) {

  /**
   * Where to go from here, relative to the site.
   *
   * @param claims all claims as a table
   */
  @Schema(name = "ComparisonLinks")
  record Links(
      String self, String html, String claims, String spread, String revisions, String outcomes) {}

  /**
   * Claims that share subject, type, unit and region.
   *
   * @param region null for everywhere
   */
  @Schema(name = "ComparedSeries")
  record OfSeries(
      String subject,
      @Schema(implementation = String.class) MetricType type,
      @Schema(implementation = String.class) Unit unit,
      @Nullable String currency,
      @Schema(description = "Null for everywhere") @Nullable String region,
      @Schema(description = "How far apart claims are, a line a target year") List<Spread> spread,
      @Schema(description = "One firm's number for one year that became another")
          List<Revised> revisions,
      @Schema(description = "What was forecast for a year against what was reported")
          List<Turned> outcomes,
      @Schema(description = "By target year, then as they were published") List<Claimed> claims) {}

  /**
   * A claim in short; its whole is among the metrics.
   *
   * @param value the middle of a range
   */
  @Schema(name = "ComparedClaim")
  record Claimed(
      String id,
      String year,
      BigDecimal value,
      @Schema(implementation = String.class) Modality modality,
      @Nullable String source,
      @Nullable String provider,
      @Nullable String published,
      String story,
      String html) {

    static Claimed of(MetricPoint claim) {
      return new Claimed(
          claim.id(),
          Integer.toString(claim.year()),
          PlainNumber.of(claim.middle()),
          claim.modality(),
          claim.source(),
          claim.provider(),
          claim.published() == null ? null : claim.published().text(),
          claim.story(),
          Paths.number(claim.article(), claim.id()));
    }
  }

  /**
   * How far apart the claims for one year are.
   *
   * @param voices who speak: each firm credited, and each number that nobody is credited with
   * @param factor the largest over the least; null where they have different signs
   */
  @Schema(name = "YearSpread")
  record Spread(
      String year,
      int claims,
      @Schema(
              description =
                  "Who speaks, with what they said last: each firm credited, and each number that"
                      + " nobody is credited with")
          int voices,
      int sources,
      int stories,
      BigDecimal min,
      BigDecimal q1,
      BigDecimal median,
      BigDecimal q3,
      BigDecimal max,
      @Nullable BigDecimal factor,
      List<Odd> apart) {

    static Spread of(YearSpread spread) {
      double factor = spread.values().factor();
      return new Spread(
          Integer.toString(spread.year()),
          spread.claims(),
          spread.voices(),
          spread.sources(),
          spread.stories(),
          PlainNumber.of(spread.values().min()),
          PlainNumber.of(spread.values().q1()),
          PlainNumber.of(spread.values().median()),
          PlainNumber.of(spread.values().q3()),
          PlainNumber.of(spread.values().max()),
          factor >= 1 && Double.isFinite(factor) ? PlainNumber.of(factor) : null,
          spread.apart().stream()
              .map(odd -> new Odd(Claimed.of(odd.claim()), PlainNumber.of(odd.ofMedian())))
              .toList());
    }
  }

  /** A claim outside 1.5 quartile distances of the middle half. */
  @Schema(name = "ClaimApart")
  record Odd(
      Claimed claim, @Schema(description = "Its value over the median") BigDecimal ofMedian) {}

  /** One firm's number for one year, as it was and as it became. */
  @Schema(name = "Revision")
  record Revised(
      String source,
      String year,
      Claimed first,
      Claimed last,
      @Schema(description = "As a part of the first: -0.1 for a tenth less") BigDecimal change,
      @Schema(description = "How many times it changed") int steps) {

    static Revised of(Revision revision) {
      return new Revised(
          revision.source(),
          Integer.toString(revision.year()),
          Claimed.of(revision.first()),
          Claimed.of(revision.last()),
          PlainNumber.of(revision.change()),
          revision.steps());
    }
  }

  /** What was forecast for a year and what was reported. */
  @Schema(name = "Outcome")
  record Turned(
      String year,
      BigDecimal forecast,
      int forecasts,
      BigDecimal reported,
      int reports,
      @Schema(description = "How far the forecasts went beyond what was reported, as a part of it")
          BigDecimal error) {

    static Turned of(Outcome outcome) {
      return new Turned(
          Integer.toString(outcome.year()),
          PlainNumber.of(outcome.forecast()),
          outcome.forecasts(),
          PlainNumber.of(outcome.reported()),
          outcome.reports(),
          PlainNumber.of(outcome.error()));
    }
  }

  static OfSeries of(Comparison comparison) {
    Series series = comparison.series();
    return new OfSeries(
        series.subject(),
        series.type(),
        series.unit(),
        series.currency(),
        series.region(),
        comparison.spreads().stream().map(Spread::of).toList(),
        comparison.revisions().stream().map(Revised::of).toList(),
        comparison.outcomes().stream().map(Turned::of).toList(),
        comparison.claims().stream().map(Claimed::of).toList());
  }
}
