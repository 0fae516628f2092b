package dev.tidemark.web.compare;

import dev.tidemark.web.plot.TimelineDrawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one series.
 *
 * @param unit of all values, in words
 * @param spreads a target year each
 * @param years those with the most to compare, in order
 * @param revisions the largest change first
 * @param outcomes a year each
 */
public record SeriesView(
    String unit,
    List<Spread> spreads,
    List<YearClaims> years,
    List<RevisionRow> revisions,
    List<OutcomeRow> outcomes) {

  public SeriesView {
    spreads = List.copyOf(spreads);
    years = List.copyOf(years);
    revisions = List.copyOf(revisions);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * How far apart the claims for a year are.
   *
   * @param link the claims for it
   * @param factor the largest over the least, {@code 3.1×}; null where nothing is apart
   * @param apart who stands apart, each with the way to the sentence
   */
  public record Spread(
      int year,
      String link,
      String voices,
      String min,
      String median,
      String max,
      @Nullable String factor,
      List<Odd> apart) {
    public Spread {
      apart = List.copyOf(apart);
    }
  }

  /**
   * A claim that stands apart.
   *
   * @param how far from the median
   */
  public record Odd(String who, String value, String how, String link) {}

  /**
   * What is claimed for one year, by when it was said.
   *
   * @param drawing null when no claim has a date
   * @param rest where the claims are that have no row; null when all have
   */
  public record YearClaims(
      int year,
      String summary,
      @Nullable TimelineDrawing drawing,
      String axis,
      List<ClaimRow> rows,
      @Nullable String rest) {
    public YearClaims {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One claim.
   *
   * @param source the firm credited; null when nobody is
   * @param provider who published it; null when unknown
   * @param date null when unknown
   * @param datetime for programs; null when unknown
   */
  public record ClaimRow(
      @Nullable String source,
      @Nullable String provider,
      @Nullable String date,
      @Nullable String datetime,
      String value,
      boolean forecast,
      String link) {}

  /** One firm's number for one year, as it was and as it became. */
  public record RevisionRow(
      String source, int year, ClaimRow first, ClaimRow last, String change, String steps) {}

  /** What was forecast for a year and what was reported. */
  public record OutcomeRow(
      int year,
      String link,
      String forecast,
      String forecasts,
      String reported,
      String reports,
      String error) {}
}
