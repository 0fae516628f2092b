package dev.tidemark.web.metrics;

import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.MetricNotices;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.compare.CompareLinks;
import dev.tidemark.web.search.Found;
import dev.tidemark.web.search.Frame;
import dev.tidemark.web.search.Frames;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the engine for metrics and lays them out as a page. Thread-safe. */
@ApplicationScoped
public class MetricsViews {
  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public MetricsViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** The page for what was read from an address; errors as the engine's. */
  public MetricsView of(Read read) {
    SearchRequest request = read.request();
    MetricResult result = engine.metrics(request.withFacets(counted(request)));
    List<FacetCounts> asked =
        result.facets().stream()
            .filter(counts -> request.facets().contains(counts.facet()))
            .toList();
    SearchLinks links = new SearchLinks(request, reader);
    Points points = Points.of(engine, result.statistics(), links);
    Found found = new Found(result.total(), asked, null, withoutStatistics(request, result));
    Frame frame = new Frames(engine).of(read, links, found);
    return new MetricsView(
        frame,
        frame.heading() + ", " + order(request.sort()),
        direction(request.sort()),
        result.hits().stream().map(MetricRow::of).toList(),
        request.size() == 0 ? "No rows were asked for." : "This page is past the last number.",
        Mixture.of(result.facets(), links),
        StatisticsTable.of(result.statistics(), points.unit(), links),
        undated(result),
        PlotViews.of(points, result.statistics(), links),
        links.other(),
        CompareLinks.to(request));
  }

  /** What the page says of the statistics in its own way, with links, is not said twice. */
  private static List<String> withoutStatistics(SearchRequest request, MetricResult result) {
    List<String> ofStatistics =
        MetricNotices.of(request.withSort(Sort.NEWEST), result.total(), result.statistics());
    return result.notices().stream().filter(notice -> !ofStatistics.contains(notice)).toList();
  }

  /** Rows that are in no line of the statistics; null when there are none. */
  private static @Nullable String undated(MetricResult result) {
    long dated = result.statistics().stream().mapToLong(YearStatistics::count).sum();
    long undated = result.total() - dated;
    return undated <= 0
        ? null
        : Counted.number(undated)
            + " of "
            + Counted.of(result.total(), "number names", "numbers name")
            + " no year and "
            + (undated == 1 ? "is" : "are")
            + " not in it.";
  }

  /** The facets asked for, and those that tell whether numbers can be compared. */
  private static List<Facet> counted(SearchRequest request) {
    Set<Facet> facets = new LinkedHashSet<>(request.facets());
    facets.addAll(Mixture.FACETS);
    return List.copyOf(facets);
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "best match first";
      case NEWEST -> "newest first";
      case OLDEST -> "oldest first";
      case QUALITY -> "best rated article first";
      case ADDED -> "last added first";
      case VALUE -> "largest first";
      case VALUE_ASC -> "smallest first";
      case YEAR -> "latest target year first";
      case YEAR_ASC -> "earliest target year first";
    };
  }

  private static MetricsView.Order direction(Sort sort) {
    return switch (sort) {
      case VALUE -> new MetricsView.Order("descending", null);
      case VALUE_ASC -> new MetricsView.Order("ascending", null);
      case YEAR -> new MetricsView.Order(null, "descending");
      case YEAR_ASC -> new MetricsView.Order(null, "ascending");
      case RELEVANCE, NEWEST, OLDEST, QUALITY, ADDED -> new MetricsView.Order(null, null);
    };
  }
}
