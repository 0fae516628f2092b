package dev.tidemark.web.search;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the result.
 *
 * @param titleHtml safe, with matches marked
 * @param link to our page
 * @param original the article where it was published; null when unknown or not on the web
 * @param place the host of the original
 * @param provider with the search narrowed to it; null when unknown
 * @param date in words; null when unknown
 * @param datetime for machines; null when unknown
 * @param quality with how it came about; null when not rated
 * @param topics each with the search narrowed to it
 * @param snippets safe, with matches marked; empty when nothing was searched for
 * @param lead the start of the text, where there is no snippet
 * @param numbers the first of its metrics, those that the search asks for before others, each with
 *     its place on our page
 * @param moreNumbers how many more there are; null when none
 * @param copies how many other articles tell the story, and the search for them; null when none, or
 *     when each has a row of its own
 * @param reference whether we only know of it
 * @param language tag for screen readers; null when unknown
 */
public record HitView(
    String titleHtml,
    String link,
    @Nullable String original,
    @Nullable String place,
    @Nullable Link provider,
    @Nullable String date,
    @Nullable String datetime,
    @Nullable QualityView quality,
    List<Link> topics,
    List<String> snippets,
    @Nullable String lead,
    List<Link> numbers,
    @Nullable String moreNumbers,
    @Nullable Link copies,
    boolean reference,
    @Nullable String language) {

  /**
   * A rating.
   *
   * @param basis {@code stated} or {@code estimated}
   */
  public record QualityView(int value, String basis) {}

  public HitView {
    topics = List.copyOf(topics);
    snippets = List.copyOf(snippets);
    numbers = List.copyOf(numbers);
  }
}
