package dev.tidemark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of topics.
 *
 * @param span the years that bars stand for, {@code 2019–2025}; null where nothing is dated
 * @param evaluating how far articles are evaluated by changed rules, in a sentence; null when all
 *     are
 * @param width of each row of bars in its own units
 * @param others what articles state besides, {@code 12 more topics}; null for nothing
 */
public record TopicTreeView(
    String heading,
    @Nullable String span,
    @Nullable String evaluating,
    int width,
    int height,
    List<Row> rows,
    @Nullable String others) {
  public TopicTreeView {
    rows = List.copyOf(rows);
  }

  /**
   * A topic.
   *
   * @param level 1 at the top
   * @param link the articles that have it; null when there are none
   * @param count with thousands set off
   * @param noun {@code article} or {@code articles}
   * @param years the counts in words
   * @param rule in the query language; null for a group
   * @param trial a search for the rule; null for a group
   */
  public record Row(
      String name,
      int level,
      @Nullable String link,
      String count,
      String noun,
      String years,
      List<Bar> bars,
      @Nullable String rule,
      @Nullable String trial) {
    public Row {
      bars = List.copyOf(bars);
    }
  }

  /** One year's bar. */
  public record Bar(int x, int y, int width, int height) {}
}
