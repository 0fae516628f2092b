package dev.tidemark.web;

import dev.tidemark.web.compare.DisputeView;
import dev.tidemark.web.search.HistogramView;
import dev.tidemark.web.search.HitView;
import dev.tidemark.web.text.Link;
import java.util.List;

/**
 * The first page.
 *
 * @param facts what is in here, number and noun
 * @param topics the most frequent ones
 * @param kinds the kinds of number, most frequent first
 * @param volume articles over the years
 * @param newest rows
 * @param disputes what claims disagree on most
 */
public record HomeView(
    boolean empty,
    List<Fact> facts,
    List<Entry> topics,
    String allTopics,
    List<Entry> kinds,
    HistogramView volume,
    List<HitView> newest,
    List<DisputeView> disputes,
    List<Link> examples) {

  /** A number of things, and the page that lists them. */
  public record Fact(String number, String noun, String href) {}

  /** A value, its count and its search. */
  public record Entry(String label, String count, String href) {}
}
