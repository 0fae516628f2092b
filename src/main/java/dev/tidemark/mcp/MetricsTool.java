package dev.tidemark.mcp;

import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds claimed numbers, with what is claimed for each year in all. */
@Singleton
public class MetricsTool {
  private static final int WITH_SENTENCE = 20;
  private static final int LINES = 30;

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Links links;

  public MetricsTool(SearchEngine engine, SearchRequestReader reader, Links links) {
    this.engine = engine;
    this.reader = reader;
    this.links = links;
  }

  /**
   * What was found.
   *
   * @param statistics of all that was found, not of the rows alone
   */
  record Found(
      long total,
      String sort,
      List<String> notices,
      List<Line> statistics,
      List<NumberRow> numbers,
      Map<String, Counted> facets,
      @Nullable String cursor,
      String link) {}

  /**
   * What is claimed for a year in a unit.
   *
   * @param unit a currency's code, or the name of another unit
   * @param subjects how many different ones; more than one: not comparable without a look
   */
  record Line(
      int year,
      String unit,
      int count,
      BigDecimal min,
      BigDecimal q1,
      BigDecimal median,
      BigDecimal q3,
      BigDecimal max,
      int sources,
      int stories,
      int subjects,
      int forecasts) {
    static Line of(YearStatistics year) {
      String currency = year.currency();
      return new Line(
          year.year(),
          currency == null ? year.unit().toString() : currency,
          year.count(),
          year.min(),
          year.q1(),
          year.median(),
          year.q3(),
          year.max(),
          year.sources(),
          year.stories(),
          year.subjects(),
          year.forecasts());
    }
  }

  ToolAnswer call(ToolInput input) {
    input.usually("size", SearchTool.USUAL_SIZE).usually("facets", "none");
    Read read = reader.read(Rows.METRICS, input.rest(), Set.of());
    SearchRequest request = read.request();
    MetricResult result = engine.metrics(request);
    List<String> notices = SearchTool.notices(read, result.notices());
    boolean sentences = result.hits().size() <= WITH_SENTENCE;
    if (!sentences) {
      notices.add("Up to " + WITH_SENTENCE + " rows (size) come with their sentences.");
    }
    int left = result.statistics().size() - LINES;
    if (left > 0) {
      notices.add(
          "Statistics have " + left + " more lines: narrow metric.year, metric.unit or metric.");
    }
    Found found =
        new Found(
            result.total(),
            request.sort().toString(),
            notices,
            result.statistics().stream().limit(LINES).map(Line::of).toList(),
            result.hits().stream()
                .map(hit -> NumberRow.of(hit.metric(), hit.article(), links, sentences))
                .toList(),
            Counted.of(result.facets()),
            SearchTool.cursor(reader, request, result.next()),
            links.page("/metrics", request));
    return new ToolAnswer(found, told(found));
  }

  private static String told(Found found) {
    Told told = new Told();
    told.add("%d numbers found, by %s. %s", found.total(), found.sort(), found.link());
    told.addNotices(found.notices());
    for (NumberRow number : found.numbers()) {
      told.add("- %s", number.told());
      if (number.sentence() != null) {
        told.add("  “%s”", number.sentence());
      }
    }
    if (!found.statistics().isEmpty()) {
      told.add("What all of them claim for each year (min / q1 / median / q3 / max):");
    }
    for (Line line : found.statistics()) {
      told.add(
          "  %d in %s: %s / %s / %s / %s / %s, from %d claims (%d forecasts) of %d stories, %d"
              + " firms credited, %d subjects",
          line.year(),
          line.unit(),
          line.min().toPlainString(),
          line.q1().toPlainString(),
          line.median().toPlainString(),
          line.q3().toPlainString(),
          line.max().toPlainString(),
          line.count(),
          line.forecasts(),
          line.stories(),
          line.sources(),
          line.subjects());
    }
    told.addFacets(found.facets());
    if (found.cursor() != null) {
      told.add("There are more: call again with the same arguments and cursor=%s", found.cursor());
    }
    return told.toString();
  }
}
