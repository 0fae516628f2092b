package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * When a value holds.
 *
 * @param text the words that say so, as written; null when an earlier sentence says it
 * @param from {@code 2026}, {@code 2026-03} or {@code 2026-Q1}; null when open
 * @param to like {@code from}; a single point in time has only this end
 * @param now whether the text says "now" or "currently"; then both ends are null
 */
public record Period(
    @Nullable String text, @Nullable String from, @Nullable String to, boolean now) {

  /** For people: {@code now}, {@code 2031}, {@code 2026 to 2031}. */
  String told() {
    if (now) {
      return "now";
    }
    if (from == null) {
      return to == null ? "open" : to;
    }
    return to == null ? "from " + from : from + " to " + to;
  }
}
