package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetCounts.Value;
import dev.tidemark.search.FacetRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a long list of values. */
final class FacetPage {
  private FacetPage() {}

  /** The values that start with the prefix, without case, from the offset on. */
  static FacetCounts of(
      Facet facet, @Nullable String interval, List<Value> all, FacetRequest request) {
    String prefix = request.prefix() == null ? "" : Folding.fold(request.prefix());
    List<Value> matching =
        all.stream().filter(value -> Folding.fold(value.value()).startsWith(prefix)).toList();
    List<Value> page = matching.stream().skip(request.offset()).limit(request.size()).toList();
    return new FacetCounts(facet, matching.size(), interval, page);
  }
}
