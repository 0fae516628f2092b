package dev.tidemark.web.plot;

import java.util.List;
import java.util.Locale;

/**
 * Everything a template needs to draw, in the drawing's own units with y downwards.
 *
 * @param width of the whole
 * @param height of the whole
 * @param left edge of the field that holds the marks
 * @param right edge of the field
 * @param top edge of the field
 * @param bottom edge of the field
 * @param log whether equal steps upwards are equal factors
 * @param values lines across with the values they stand for
 * @param years names under the field
 * @param bands from the lower to the upper quartile of a year
 * @param medians path from year to following year; empty where no two follow each other
 * @param marks one a claim
 */
public record Drawing(
    int width,
    int height,
    int left,
    int right,
    int top,
    int bottom,
    boolean log,
    List<Tick> values,
    List<Tick> years,
    List<Band> bands,
    String medians,
    List<Mark> marks) {

  /** A place on an axis and its name. */
  public record Tick(String at, String label) {}

  /**
   * The middle half of a year's claims.
   *
   * @param x left edge
   * @param y upper edge
   * @param median height of the line across
   * @param end right edge
   */
  public record Band(String x, String y, String width, String height, String median, String end) {}

  /**
   * A claim.
   *
   * @param x middle
   * @param y middle
   * @param forecast whether it is drawn as a diamond and not as a circle
   * @param range path of the bar from low to high; empty for a single value
   */
  public record Mark(
      String x, String y, boolean forecast, String range, String link, String label) {}

  public Drawing {
    values = List.copyOf(values);
    years = List.copyOf(years);
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
  }

  /** A length as a template writes it: to a tenth, which no eye tells apart. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
