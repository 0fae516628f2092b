package dev.tidemark.web.search;

import java.util.List;

/**
 * Counts over time, as a drawing whose bars are links and as the table behind it.
 *
 * @param width of the drawing in its own units
 * @param height of the bars' part in the same units
 * @param first what stands under the first bar
 * @param last what stands under the last bar
 * @param largest the highest count, with thousands set off
 */
public record HistogramView(
    int width, int height, String first, String last, String largest, List<Bar> bars) {

  /**
   * One bar, a gap where nothing was published.
   *
   * @param label in words
   * @param count with thousands set off
   * @param articles {@code 1 article}, {@code 31 articles}
   * @param link the search narrowed to it, or no longer narrowed
   * @param x left edge
   * @param slot width with the space to the next bar
   * @param y upper edge
   * @param bar width without the space
   * @param rise height
   */
  public record Bar(
      String label,
      String count,
      String articles,
      boolean selected,
      String link,
      int x,
      int slot,
      int y,
      int bar,
      int rise) {}

  public HistogramView {
    bars = List.copyOf(bars);
  }

  /** Whether the bars are so few that they should not fill a line. */
  public boolean few() {
    return bars.size() < 4;
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return bars.isEmpty();
  }
}
