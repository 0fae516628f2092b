package dev.tidemark.reading.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param title null when it has none
 * @param address absolute, of the site or else of the feed, as the feed states it
 * @param entries in its order
 * @param mended whether it was no well-formed XML and was read all the same
 */
public record Feed(
    @Nullable String title, @Nullable String address, List<FeedEntry> entries, boolean mended) {
  public Feed {
    entries = List.copyOf(entries);
  }
}
