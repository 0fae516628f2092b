package dev.tidemark.reading.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, its texts as Markdown.
 *
 * @param line where it starts, from 1
 * @param guid what the feed calls it; null when it has no name of its own
 * @param address absolute; null when it has none that can be found
 * @param summary null when there is none, or when it is the content
 * @param dates statements of when it was published, the best first; of when it was changed, last
 * @param changed when it was last changed, as written
 * @param site who published it first, where the feed collects from others
 * @param siteAddress of that publisher
 */
public record FeedEntry(
    int line,
    @Nullable String guid,
    @Nullable String title,
    @Nullable String address,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    List<String> dates,
    @Nullable String changed,
    List<String> topics,
    @Nullable String language,
    @Nullable String image,
    @Nullable String site,
    @Nullable String siteAddress) {
  public FeedEntry {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    topics = List.copyOf(topics);
  }
}
