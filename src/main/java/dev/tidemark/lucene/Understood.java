package dev.tidemark.lucene;

import dev.tidemark.search.SearchRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as this index understands it.
 *
 * @param request with corrected words where they were corrected
 * @param didYouMean a query that would find more; null for none
 * @param notices what was corrected and what is also looked for, in sentences
 */
record Understood(
    SearchRequest request, Variants variants, @Nullable String didYouMean, List<String> notices) {
  Understood {
    notices = List.copyOf(notices);
  }

  /** A request as it stands. */
  static Understood literally(SearchRequest request) {
    return new Understood(request, Variants.NONE, null, List.of());
  }
}
