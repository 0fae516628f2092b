package dev.tidemark.web.compare;

import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.compare.Outcome;
import dev.tidemark.search.compare.Quartiles;
import dev.tidemark.search.compare.Revision;
import dev.tidemark.search.compare.YearSpread;
import dev.tidemark.web.compare.SeriesView.OutcomeRow;
import dev.tidemark.web.compare.SeriesView.RevisionRow;
import dev.tidemark.web.compare.SeriesView.Spread;
import dev.tidemark.web.compare.SeriesView.YearClaims;
import dev.tidemark.web.plot.Said;
import dev.tidemark.web.plot.Timeline;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays one comparison out. */
final class SeriesViews {
  private static final int YEARS = 6;

  /** Fewer are no course of things. */
  private static final int FEWEST = 3;

  private static final int ROWS = 40;
  private static final int REVISIONS = 40;
  private static final double APART = 1.05;

  private final Comparison comparison;
  private final CompareLinks links;
  private final MetricPoint any;

  private SeriesViews(Comparison comparison, CompareLinks links) {
    this.comparison = comparison;
    this.links = links;
    this.any = comparison.claims().getFirst();
  }

  /**
   * Of a comparison with at least one claim.
   *
   * @param links of the same claims
   */
  static SeriesView of(Comparison comparison, CompareLinks links) {
    SeriesViews views = new SeriesViews(comparison, links);
    return new SeriesView(
        FacetText.value(Facet.METRIC_UNIT, UnitText.of(views.any.unit(), views.any.currency())),
        comparison.spreads().stream().map(views::spread).toList(),
        views.years(),
        comparison.revisions().stream().limit(REVISIONS).map(views::revision).toList(),
        comparison.outcomes().stream().map(views::outcome).toList());
  }

  private Spread spread(YearSpread spread) {
    Quartiles values = spread.values();
    return new Spread(
        spread.year(),
        links.year(spread.year()),
        voices(spread),
        amount(values.min()),
        amount(values.median()),
        amount(values.max()),
        factor(values.factor()),
        spread.apart().stream().map(this::odd).toList());
  }

  /** {@code 4 sources, 7 stories}. */
  static String voices(YearSpread spread) {
    String stories = Counted.of(spread.stories(), "story", "stories");
    return spread.sources() == 0
        ? stories
        : Counted.of(spread.sources(), "source", "sources") + ", " + stories;
  }

  /** {@code 3.1×}; null where nothing is apart, or zero lies between. */
  static @Nullable String factor(double factor) {
    return factor >= APART && Double.isFinite(factor) ? digits("#,##0.#", factor) + "×" : null;
  }

  private SeriesView.Odd odd(YearSpread.Apart apart) {
    return new SeriesView.Odd(
        ClaimRows.who(apart.claim()),
        ClaimRows.value(apart.claim()),
        digits("#,##0.##", apart.ofMedian()) + "× the median",
        CompareLinks.sentence(apart.claim().id(), apart.claim().article()));
  }

  private List<YearClaims> years() {
    return comparison.spreads().stream()
        .filter(spread -> spread.claims() >= FEWEST)
        .sorted(
            Comparator.comparingInt(YearSpread::voices)
                .thenComparingInt(YearSpread::claims)
                .reversed()
                .thenComparingInt(YearSpread::year))
        .limit(YEARS)
        .sorted(Comparator.comparingInt(YearSpread::year))
        .map(this::year)
        .toList();
  }

  private YearClaims year(YearSpread spread) {
    List<MetricPoint> claims =
        comparison.claims().stream().filter(claim -> claim.year() == spread.year()).toList();
    List<Said> dated = ClaimRows.dated(claims);
    return new YearClaims(
        spread.year(),
        Counted.of(claims.size(), "claim", "claims") + " by " + voices(spread),
        dated.isEmpty() ? null : Timeline.of(dated, this::amount),
        "For " + spread.year(),
        claims.stream().limit(ROWS).map(ClaimRows::of).toList(),
        claims.size() > ROWS ? links.year(spread.year()) : null);
  }

  private RevisionRow revision(Revision revision) {
    return new RevisionRow(
        revision.source(),
        revision.year(),
        ClaimRows.of(revision.first()),
        ClaimRows.of(revision.last()),
        percent(revision.change()),
        revision.steps() == 1 ? "once" : Counted.of(revision.steps(), "time", "times"));
  }

  private OutcomeRow outcome(Outcome outcome) {
    return new OutcomeRow(
        outcome.year(),
        links.year(outcome.year()),
        amount(outcome.forecast()),
        Counted.of(outcome.forecasts(), "forecast", "forecasts"),
        amount(outcome.reported()),
        Counted.of(outcome.reports(), "report", "reports"),
        percent(outcome.error()));
  }

  private String amount(double value) {
    return ClaimRows.amount(value, any);
  }

  /** {@code +12%}, {@code −3.4%}, with what a reader can use of it. */
  static String percent(double part) {
    String number = digits(Math.abs(part) < 0.1 ? "0.#" : "#,##0", Math.abs(part) * 100);
    return (part < 0 ? "−" : "+") + number + "%";
  }

  private static String digits(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
  }
}
