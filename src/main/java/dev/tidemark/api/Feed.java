package dev.tidemark.api;

import java.time.Instant;
import java.util.List;

/**
 * A search as a feed: what came in last, first.
 *
 * @param atom the whole address of the feed as Atom, which names it
 * @param json the whole address of the feed as JSON
 * @param page the whole address of the page of the search
 * @param updated when the last entry came in; the epoch without any
 */
record Feed(
    String title, String atom, String json, String page, Instant updated, List<FeedEntry> entries) {
  Feed {
    entries = List.copyOf(entries);
  }
}
