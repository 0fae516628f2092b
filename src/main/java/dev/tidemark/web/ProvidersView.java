package dev.tidemark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes most, and what.
 *
 * @param span the years that bars stand for; null where nothing is dated
 * @param looked how many articles of each quality and copies are told of, at most
 */
public record ProvidersView(
    String heading, @Nullable String span, int looked, List<Row> rows, boolean more) {
  public ProvidersView {
    rows = List.copyOf(rows);
  }

  /**
   * A provider.
   *
   * @param link its articles, copies included
   * @param quality the mean; null where none is known
   * @param copies the share of articles that others tell too, in percent
   */
  public record Row(
      String name,
      String link,
      String count,
      String noun,
      YearBars years,
      @Nullable String quality,
      String copies) {}
}
