package dev.tidemark.web.compare;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.compare.Comparing;
import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.compare.Disagreement;
import dev.tidemark.search.compare.Quartiles;
import dev.tidemark.search.compare.Series;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.search.ChipView;
import dev.tidemark.web.search.Chips;
import dev.tidemark.web.search.Frame.FormatLink;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.Link;
import dev.tidemark.web.text.MetricText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the engine for claims and lays them out beside each other. Thread-safe. */
@ApplicationScoped
public class CompareViews {
  private static final int DISPUTES = 24;
  private static final int OTHERS = 12;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public CompareViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** The page for a request for claims; errors as the engine's. */
  public CompareView of(SearchRequest request) {
    Comparing comparing = Comparing.of(engine, request);
    Map<Series, List<MetricPoint>> all = comparing.series();
    CompareLinks links = new CompareLinks(request, reader);
    boolean one = all.keySet().stream().map(Series::subject).distinct().count() == 1;
    @Nullable Series shown = one ? chosen(all.keySet(), request) : null;
    CompareLinks exact = shown == null ? links : links.of(shown, all.keySet());
    @Nullable Comparison comparison =
        shown == null ? null : Comparison.of(shown, Objects.requireNonNull(all.get(shown)));
    return new CompareView(
        shown == null ? "Compare numbers" : heading(shown),
        exact.here(),
        comparison == null ? counted(comparing.claims(), all.size()) : counted(comparison),
        comparing.cut() ? cut() : null,
        chips(request),
        links.cleared(),
        comparison == null ? null : SeriesViews.of(comparison, exact),
        shown == null ? List.of() : others(shown, all, links),
        shown == null ? disputes(all, links, DISPUTES) : List.of(),
        links.subjects(),
        exact.claims(),
        formats(exact));
  }

  /** The region asked for alone, although claims about it and another are found too. */
  private static Series chosen(Collection<Series> all, SearchRequest request) {
    List<FilterValue> regions = request.filters().of(Facet.REGION).any();
    return all.stream()
        .filter(
            series ->
                series.region() != null
                    && regions.equals(List.of(new FilterValue.Term(series.region()))))
        .findFirst()
        .orElseGet(() -> all.iterator().next());
  }

  /** What is most disagreed on among all claims. */
  public List<DisputeView> disputes(int atMost) {
    SearchRequest everything =
        reader.read(SearchRequest.Rows.METRICS, Map.of(), Set.of()).request();
    return disputes(
        Comparing.of(engine, everything).series(), new CompareLinks(everything, reader), atMost);
  }

  private static List<DisputeView> disputes(
      Map<Series, List<MetricPoint>> all, CompareLinks links, int atMost) {
    return Disagreement.of(all, atMost).stream()
        .map(dispute -> dispute(dispute, links, all.keySet()))
        .toList();
  }

  private static DisputeView dispute(
      Disagreement dispute, CompareLinks links, Collection<Series> all) {
    Series series = dispute.series();
    Quartiles values = dispute.spread().values();
    return new DisputeView(
        series.subject(),
        kind(series) + " for " + dispute.spread().year() + place(series),
        amount(values.min(), series) + " to " + amount(values.max(), series),
        Objects.requireNonNullElse(SeriesViews.factor(values.factor()), ""),
        SeriesViews.voices(dispute.spread()),
        links.of(series, all).here() + "#year-" + dispute.spread().year());
  }

  private static String amount(double value, Series series) {
    return MetricText.rounded(value, series.unit(), series.currency());
  }

  private static String kind(Series series) {
    return FacetText.metricType(series.type());
  }

  private static String place(Series series) {
    return series.region() == null ? "" : ", " + series.region();
  }

  private static String heading(Series series) {
    return series.subject()
        + ": "
        + kind(series)
        + " in "
        + FacetText.value(Facet.METRIC_UNIT, UnitText.of(series.unit(), series.currency()))
        + place(series);
  }

  private static String counted(Comparison comparison) {
    int first = comparison.spreads().getFirst().year();
    int last = comparison.spreads().getLast().year();
    return Counted.of(comparison.claims().size(), "claim", "claims")
        + " for "
        + (first == last ? first : first + "–" + last)
        + (comparison.sources() == 0
            ? ", crediting nobody, in "
            : ", crediting " + Counted.of(comparison.sources(), "source", "sources") + ", in ")
        + Counted.of(comparison.stories(), "story", "stories")
        + ".";
  }

  private static String counted(int claims, int series) {
    return claims == 0
        ? "No number that names a subject and a target year is among them."
        : Counted.of(claims, "number names", "numbers name")
            + " a target year, about "
            + Counted.of(series, "thing", "things")
            + " that can be compared.";
  }

  private static String cut() {
    return "Only the first "
        + Counted.number(Comparing.MOST)
        + " numbers by target year are looked at; narrow the search to see the others.";
  }

  private static List<Link> others(
      Series shown, Map<Series, List<MetricPoint>> all, CompareLinks links) {
    return all.entrySet().stream()
        .filter(other -> !other.getKey().equals(shown))
        .limit(OTHERS)
        .map(
            other ->
                Link.to(
                    label(other.getKey()) + " (" + Counted.number(other.getValue().size()) + ")",
                    links.of(other.getKey(), all.keySet()).here()))
        .toList();
  }

  private static String label(Series series) {
    return kind(series)
        + " in "
        + FacetText.value(Facet.METRIC_UNIT, UnitText.of(series.unit(), series.currency()))
        + place(series);
  }

  private static List<ChipView> chips(SearchRequest request) {
    return Chips.on(CompareLinks.PATH, request);
  }

  private static List<FormatLink> formats(CompareLinks links) {
    return List.of(
        new FormatLink("JSON", links.on("/api/v1/compare"), "application/json"),
        table("claims as CSV", "metrics", links),
        table("spread as CSV", "compare/spread", links),
        table("revisions as CSV", "compare/revisions", links),
        table("forecast and reported as CSV", "compare/outcomes", links));
  }

  /** Tables take every copy of a story unless they are told not to. */
  private static FormatLink table(String label, String name, CompareLinks links) {
    String whole = links.on("/api/v1/export/" + name + ".csv");
    boolean every = !name.equals("metrics") || links.request().copies() == SearchRequest.Copies.ALL;
    return new FormatLink(
        label,
        every ? whole : whole + (whole.indexOf('?') < 0 ? "?" : "&") + "copies=fold",
        "text/csv");
  }
}
