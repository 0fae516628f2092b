package dev.tidemark.lucene;

import java.io.IOException;
import org.apache.lucene.facet.FacetsCollector;
import org.jspecify.annotations.Nullable;

/**
 * Rows to count values of.
 *
 * @param rows without those that are folded
 * @param copies those that are folded, whose values count for the row that leads them; null for
 *     none
 */
record CountedRows(FacetsCollector rows, @Nullable Copies copies) {

  static CountedRows of(FacetsCollector collected, @Nullable StoryFold fold) throws IOException {
    if (fold == null) {
      return new CountedRows(collected, null);
    }
    Copies copies = fold.among(collected);
    return copies.count() == 0
        ? new CountedRows(collected, null)
        : new CountedRows(copies.outOf(collected), copies);
  }
}
