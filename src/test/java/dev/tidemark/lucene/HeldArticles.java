package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.SearchEngine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an engine holds and what it should hold: the text of each article by its id. */
final class HeldArticles {
  private static final SearchRequest ALL =
      new SearchRequestReader(Clock.systemUTC()).read(Map.of("size", List.of("100"))).request();

  private HeldArticles() {}

  /** What searches find, at most a hundred, none twice. */
  static Map<String, String> seen(SearchEngine search) {
    Map<String, String> seen = new TreeMap<>();
    search
        .search(ALL)
        .hits()
        .forEach(
            hit ->
                assertTrue(
                    seen.put(
                            hit.article().id(), hit.article().title() + "\n" + hit.article().body())
                        == null,
                    "twice"));
    return seen;
  }

  /** What changes come to. */
  static Map<String, String> after(List<IndexChange> changes) {
    Map<String, String> held = new TreeMap<>();
    for (IndexChange change : changes) {
      if (change instanceof IndexChange.Put put) {
        held.put(put.article().id(), put.article().title() + "\n" + put.article().body());
      } else if (change instanceof IndexChange.Remove gone) {
        held.remove(gone.id());
      }
    }
    return held;
  }
}
