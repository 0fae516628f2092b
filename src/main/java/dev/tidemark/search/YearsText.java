package dev.tidemark.search;

import dev.tidemark.search.MetricCondition.Years;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Target years as users write them: {@code 2031}, {@code 2028..2032}, {@code ..2030}. */
public final class YearsText {
  private static final int FIRST = 1000;
  private static final int LAST = 9999;

  private YearsText() {}

  /**
   * Reads a range of years, ends included; its text is canonical.
   *
   * @throws InvalidParameterException {@code invalid_number} or {@code invalid_range}
   */
  public static Years read(String parameter, String text) {
    RangeText range = RangeText.of(text);
    if (range.isOpen()) {
      throw new InvalidParameterException(
          "invalid_range", parameter, "A range needs at least one end, as in 2028.. or ..2031.");
    }
    Integer from = year(parameter, range.from(), range.afterFrom() ? 1 : 0);
    Integer to = year(parameter, range.to(), range.beforeTo() ? -1 : 0);
    if (from != null && to != null && from > to) {
      throw new InvalidParameterException(
          "invalid_range",
          parameter,
          "The range starts after its end; did you mean " + to + ".." + from + "?");
    }
    return of(from, to);
  }

  /** The range with its canonical text. */
  public static Years of(@Nullable Integer from, @Nullable Integer to) {
    String text =
        from != null && from.equals(to)
            ? from.toString()
            : (from == null ? "" : from) + ".." + (to == null ? "" : to);
    return new Years(text, from, to);
  }

  private static @Nullable Integer year(String parameter, @Nullable String text, int step) {
    if (text == null) {
      return null;
    }
    Integer year = NumberText.read(text);
    if (year == null || text.length() != 4 || year < FIRST || year > LAST) {
      throw new InvalidParameterException(
          "invalid_number",
          parameter,
          String.format(
              Locale.ROOT,
              "“%s” is no year: write one of four digits, as 2031, or a range, as 2028..2032.",
              Quoted.brief(text)));
    }
    return Math.clamp((long) year + step, FIRST, LAST);
  }
}
