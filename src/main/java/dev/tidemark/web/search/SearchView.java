package dev.tidemark.web.search;

import java.util.List;

/**
 * A page of articles.
 *
 * @param firstRow the number of the first row, from 1
 * @param numbers the page of the numbers that the same search finds
 */
public record SearchView(Frame frame, int firstRow, List<HitView> hits, String numbers) {
  public SearchView {
    hits = List.copyOf(hits);
  }
}
