package dev.tidemark.reading.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its text, as it is written there.
 *
 * @param title without the name of the site
 * @param address of the text, absolute; the page's own where it states none that can be right
 * @param dates every statement of when it was published, the best first
 * @param site what the publisher or site calls itself
 * @param topics keywords, tags and sections
 * @param image absolute address
 * @param language as stated, a language tag or what was meant for one
 * @param text the text as it is stated for machines
 * @param article whether the page says that it is one article and not a site, a list or an
 *     application
 */
public record PageFacts(
    @Nullable String title,
    @Nullable String address,
    @Nullable String summary,
    List<String> authors,
    List<String> dates,
    @Nullable String site,
    List<String> topics,
    @Nullable String image,
    @Nullable String language,
    @Nullable String text,
    boolean article) {
  /** What a page says that is not read. */
  static final PageFacts NONE =
      new PageFacts(
          null, null, null, List.of(), List.of(), null, List.of(), null, null, null, false);

  public PageFacts {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    topics = List.copyOf(topics);
  }
}
