package dev.tidemark.web.plot;

import java.util.List;

/**
 * Everything a template needs to draw claims by when they were made, in the drawing's own units
 * with y downwards.
 *
 * @param left edge of the field that holds the marks
 * @param log whether equal steps upwards are equal factors
 * @param values lines across with the values they stand for
 * @param dates names under the field
 * @param lines each joins what one said, in the order of time
 * @param marks one a claim
 */
public record TimelineDrawing(
    int width,
    int height,
    int left,
    int right,
    int bottom,
    boolean log,
    List<Drawing.Tick> values,
    List<Drawing.Tick> dates,
    List<Line> lines,
    List<Drawing.Mark> marks) {

  /**
   * What one said over time.
   *
   * @param name beside its end
   * @param y of the name
   */
  public record Line(String path, String name, String x, String y) {}

  public TimelineDrawing {
    values = List.copyOf(values);
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }
}
