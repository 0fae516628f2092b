package dev.tidemark.api;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answers have in common, whatever their rows are. Thread-safe. */
final class AnswerParts {
  private final SearchRequestReader requests;

  AnswerParts(SearchRequestReader requests) {
    this.requests = requests;
  }

  /** What was understood. */
  static SearchAnswer.Query query(SearchRequest request) {
    return new SearchAnswer.Query(
        request.q(),
        ChosenFilters.of(request.filters()),
        request.sort().toString(),
        request.query().readAs());
  }

  /** All notices of a request and its result, none twice. */
  static List<String> notices(Read read, List<String> ofResult) {
    Set<String> notices = new LinkedHashSet<>(read.notices());
    notices.addAll(read.request().query().notices());
    notices.addAll(ofResult);
    return List.copyOf(notices);
  }

  Map<String, FacetAnswer> facets(SearchRequest request, List<FacetCounts> counted) {
    Map<String, FacetAnswer> facets = new LinkedHashMap<>();
    counted.forEach(f -> facets.put(f.facet().parameter(), FacetAnswer.of(request, f, requests)));
    return facets;
  }

  String self(SearchRequest request) {
    return Paths.with(Paths.of(request.rows()), SearchAddress.of(request, requests.cursors()));
  }

  String page(SearchRequest request) {
    return Paths.page(request, requests.cursors());
  }

  /** The address of what follows, by page number as far as those reach; null at the end. */
  @Nullable String next(SearchRequest request, @Nullable Cursor after) {
    if (after == null) {
      return null;
    }
    long nextPage = request.page() + 1L;
    boolean paged =
        request.cursor() == null && nextPage * request.size() <= requests.limits().window();
    return Paths.with(
        Paths.of(request.rows()),
        paged
            ? SearchAddress.of(SearchAddress.onPage(request, (int) nextPage))
            : SearchAddress.after(request, after, requests.cursors()));
  }

  @Nullable String cursor(SearchRequest request, @Nullable Cursor after) {
    return after == null ? null : requests.cursors().encode(after, request);
  }
}
