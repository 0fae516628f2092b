package dev.tidemark.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles.
 *
 * @param firstRow the number of the first row, from 1
 * @param numbers the page of the numbers that the same search finds; null where it is known to be
 *     empty
 */
public record SearchView(Frame frame, int firstRow, List<HitView> hits, @Nullable String numbers) {
  public SearchView {
    hits = List.copyOf(hits);
  }
}
