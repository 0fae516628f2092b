package dev.tidemark.web;

import dev.tidemark.web.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small picture of counts by year.
 *
 * @param words the same counts in words
 * @param width in its own units
 */
public record YearBars(String words, int width, int height, List<TopicTreeView.Bar> bars) {
  private static final int SLOT = 8;
  private static final int BAR = 6;
  private static final int HEIGHT = 24;

  public YearBars {
    bars = List.copyOf(bars);
  }

  /**
   * Draws the years given, from left to right.
   *
   * @param counts by year; a year that is missing counts nothing
   */
  static YearBars of(List<String> years, Map<String, Long> counts) {
    long most = years.stream().mapToLong(year -> counts.getOrDefault(year, 0L)).max().orElse(0);
    List<TopicTreeView.Bar> bars = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      long count = counts.getOrDefault(years.get(i), 0L);
      if (count > 0) {
        int rise = (int) Math.max(2, count * HEIGHT / most);
        bars.add(new TopicTreeView.Bar(i * SLOT, HEIGHT - rise, BAR, rise));
        words.add(years.get(i) + ": " + Counted.number(count));
      }
    }
    return new YearBars(
        words.isEmpty() ? "none in these years" : String.join(", ", words),
        SLOT * Math.max(1, years.size()),
        HEIGHT,
        bars);
  }
}
