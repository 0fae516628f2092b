package dev.tidemark.search;

import org.jspecify.annotations.Nullable;

/**
 * The two ends of a range as typed: {@code a..b}, {@code a..}, {@code ..b}, {@code >a}, {@code
 * >=a}, {@code <b}, {@code <=b}, both as {@code >a<b}, or a single value.
 *
 * @param from null when open
 * @param to null when open
 * @param afterFrom whether the lower end itself is outside, as with {@code >a}
 * @param beforeTo whether the upper end itself is outside, as with {@code <b}
 * @param single whether one value was given, which is both ends then
 */
record RangeText(
    @Nullable String from,
    @Nullable String to,
    boolean afterFrom,
    boolean beforeTo,
    boolean single,
    String whole) {

  /** Splits a text; empty ends are open, and both may be. */
  static RangeText of(String text) {
    String whole = text.strip();
    if (whole.startsWith(">") || whole.startsWith("<")) {
      return compared(whole);
    }
    int dots = whole.indexOf("..");
    if (dots < 0) {
      return new RangeText(whole, whole, false, false, true, whole);
    }
    int after = dots + 2 < whole.length() && whole.charAt(dots + 2) == '.' ? dots + 3 : dots + 2;
    String from = whole.substring(0, dots).strip();
    String to = whole.substring(after).strip();
    return new RangeText(
        from.isEmpty() ? null : from, to.isEmpty() ? null : to, false, false, false, whole);
  }

  private static RangeText compared(String whole) {
    int less = whole.indexOf('<');
    String lower = less < 0 ? whole : whole.substring(0, less);
    String upper = less < 0 ? "" : whole.substring(less);
    return new RangeText(end(lower), end(upper), isStrict(lower), isStrict(upper), false, whole);
  }

  private static @Nullable String end(String compared) {
    String value = compared.isEmpty() ? "" : compared.substring(isStrict(compared) ? 1 : 2).strip();
    return value.isEmpty() ? null : value;
  }

  private static boolean isStrict(String compared) {
    return !compared.isEmpty() && !compared.startsWith("=", 1);
  }

  /** The same range, without spaces around its ends. */
  String canonical() {
    String lower = from == null ? "" : from;
    String upper = to == null ? "" : to;
    if (single) {
      return lower;
    }
    if (!whole.startsWith(">") && !whole.startsWith("<")) {
      return lower + ".." + upper;
    }
    return (from == null ? "" : (afterFrom ? ">" : ">=") + lower)
        + (to == null ? "" : (beforeTo ? "<" : "<=") + upper);
  }

  boolean isOpen() {
    return from == null && to == null;
  }
}
