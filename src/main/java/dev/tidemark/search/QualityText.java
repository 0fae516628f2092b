package dev.tidemark.search;

import org.jspecify.annotations.Nullable;

/** Quality as users write it: {@code 60..}, {@code 40..59}, {@code 53}, {@code none}. */
final class QualityText {
  /** The value of articles without a quality. */
  static final String NONE = "none";

  private static final int HIGHEST = 1_000;

  private QualityText() {}

  /**
   * Reads a range, ends included; its text is canonical.
   *
   * @throws InvalidParameterException {@code invalid_number} or {@code invalid_range}
   */
  static FilterValue read(String parameter, String text) {
    if (text.equalsIgnoreCase(NONE)) {
      return new FilterValue.Missing(NONE);
    }
    RangeText range = RangeText.of(text);
    if (range.isOpen()) {
      throw new InvalidParameterException(
          "invalid_range", parameter, "A range needs at least one end, as in 60.. or 40..59.");
    }
    Integer from = number(parameter, range.from());
    Integer to = number(parameter, range.to());
    from = from != null && range.afterFrom() ? Integer.valueOf(from + 1) : from;
    to = to != null && range.beforeTo() ? Integer.valueOf(to - 1) : to;
    if (from != null && to != null && from > to) {
      throw new InvalidParameterException(
          "invalid_range",
          parameter,
          "The range starts above its end; did you mean " + to + ".." + from + "?");
    }
    if ((to != null && to < 0) || (from != null && from > HIGHEST)) {
      throw new InvalidParameterException(
          "invalid_range", parameter, "No quality is below 0 or above " + HIGHEST + ".");
    }
    return new FilterValue.NumberRange(print(from, to), from, to);
  }

  private static String print(@Nullable Integer from, @Nullable Integer to) {
    return from != null && from.equals(to)
        ? from.toString()
        : (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }

  private static @Nullable Integer number(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Integer number = NumberText.read(text);
    if (number == null || number > HIGHEST) {
      throw new InvalidParameterException(
          "invalid_number",
          parameter,
          "Quality is a whole number from 0 to "
              + HIGHEST
              + ", a range such as 60.. or 40..59, or none.");
    }
    return number;
  }
}
