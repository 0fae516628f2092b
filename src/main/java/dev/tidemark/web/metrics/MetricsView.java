package dev.tidemark.web.metrics;

import dev.tidemark.web.search.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of numbers.
 *
 * @param caption of the table
 * @param order how the values or years go, for the table's head; empty when they do not order it
 * @param withoutRows what stands in their place when there are none
 * @param statistics a table a unit, the drawn unit's first
 * @param undated what the statistics leave out; null when nothing
 * @param plot null when no number names a target year
 * @param articles the page of the articles that the same search finds
 * @param compare the page that compares them by source and over time
 */
public record MetricsView(
    Frame frame,
    String caption,
    Order order,
    List<MetricRow> rows,
    String withoutRows,
    Mixture mixture,
    List<StatisticsTable> statistics,
    @Nullable String undated,
    @Nullable PlotView plot,
    String articles,
    String compare) {

  /**
   * What the rows are ordered by, as {@code aria-sort} says it; null for a column that does not
   * decide.
   */
  public record Order(@Nullable String value, @Nullable String year) {}

  public MetricsView {
    rows = List.copyOf(rows);
    statistics = List.copyOf(statistics);
  }
}
