package dev.tidemark.web;

import dev.tidemark.metric.CheckStatus;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.compare.Quartiles;
import dev.tidemark.search.compare.SourceComparison;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.WholeFacet;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of the commonest sources what they claim, and how that compares. */
@ApplicationScoped
class SourcesViews {
  private static final int COMMONEST = 60;
  private static final int SUBJECTS = 3;
  private static final int COMPARED = 50_000;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  SourcesViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  SourcesView commonest() {
    SearchRequest everything = request(Map.of());
    Map<String, Long> counts = WholeFacet.of(engine, everything, Facet.SOURCE);
    SourceComparison comparison = new SourceComparison(engine.points(everything, COMPARED));
    SearchLinks links = new SearchLinks(everything, reader);
    List<SourcesView.Row> rows =
        counts.entrySet().stream()
            .limit(COMMONEST)
            .map(entry -> row(entry.getKey(), entry.getValue(), comparison, links))
            .toList();
    return new SourcesView(
        Counted.of(counts.size(), "source", "sources"), rows, counts.size() > COMMONEST);
  }

  private SourcesView.Row row(
      String name, long count, SourceComparison comparison, SearchLinks links) {
    SearchRequest claims =
        request(
            Map.of(
                "source", List.of(name),
                "size", List.of("0"),
                "facets", List.of("metric.subject,check")));
    MetricResult result = engine.metrics(claims);
    SearchLinks within = new SearchLinks(request(Map.of("source", List.of(name))), reader);
    List<Double> ratios = comparison.ratios(name);
    OptionalDouble middle =
        ratios.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Quartiles.of(ratios).median());
    return new SourcesView.Row(
        name,
        links.toggled(Facet.SOURCE, name),
        Counted.number(count),
        count == 1 ? "claim" : "claims",
        values(result, Facet.METRIC_SUBJECT)
            .limit(SUBJECTS)
            .map(
                value ->
                    Link.to(value.value(), within.toggled(Facet.METRIC_SUBJECT, value.value())))
            .toList(),
        middle.isEmpty() ? null : ratio(middle.getAsDouble()),
        Counted.of(ratios.size(), "claim", "claims"),
        wrong(result));
  }

  private static Stream<FacetCounts.Value> values(MetricResult result, Facet facet) {
    return result.facets().stream()
        .filter(counts -> counts.facet() == facet)
        .flatMap(counts -> counts.values().stream())
        .filter(value -> value.count() > 0);
  }

  private static @Nullable String wrong(MetricResult result) {
    long failing = checked(result, CheckStatus.INCONSISTENT);
    long all = failing + checked(result, CheckStatus.CONSISTENT);
    return all == 0 ? null : Counted.number(failing) + " of " + Counted.number(all);
  }

  private static long checked(MetricResult result, CheckStatus status) {
    return values(result, Facet.CHECK)
        .filter(value -> value.value().equals(status.toString()))
        .mapToLong(FacetCounts.Value::count)
        .sum();
  }

  private static String ratio(double ratio) {
    return String.format(Locale.UK, ratio < 10 ? "%.2f×" : "%.0f×", ratio);
  }

  private SearchRequest request(Map<String, List<String>> parameters) {
    return reader.read(Rows.METRICS, parameters, Set.of()).request();
  }
}
