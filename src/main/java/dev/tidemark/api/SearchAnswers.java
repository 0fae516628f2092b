package dev.tidemark.api;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns results into answers; for everyone who gives the same as JSON. Thread-safe. */
@Singleton
public class SearchAnswers {
  private final SearchRequestReader requests;

  /**
   * @param requests that read the requests to be answered
   */
  public SearchAnswers(SearchRequestReader requests) {
    this.requests = requests;
  }

  /**
   * The answer as JSON.
   *
   * @param took milliseconds
   */
  public String json(Read read, SearchResult result, long took) {
    return ApiJson.write(of(read, result, took));
  }

  /**
   * The answer.
   *
   * @param took milliseconds
   */
  SearchAnswer of(Read read, SearchResult result, long took) {
    SearchRequest request = read.request();
    Cursor next = result.next();
    String cursor = next == null ? null : requests.cursors().encode(next, request);
    return new SearchAnswer(
        new SearchAnswer.Query(
            request.q(),
            ChosenFilters.of(request.filters()),
            request.sort().name().toLowerCase(Locale.ROOT),
            request.query().readAs()),
        result.total(),
        took,
        result.generation(),
        result.hits().stream().map(hit -> HitAnswer.of(hit, request.fields())).toList(),
        facets(request, result.facets()),
        result.didYouMean(),
        notices(read, result.notices()),
        new SearchAnswer.Links(
            Paths.with(Paths.SEARCH, SearchAddress.of(request, requests.cursors())),
            next(request, next),
            Paths.page(request)),
        cursor);
  }

  /** All notices of a request and its result, none twice. */
  static List<String> notices(Read read, List<String> ofResult) {
    Set<String> notices = new LinkedHashSet<>(read.notices());
    notices.addAll(read.request().query().notices());
    notices.addAll(ofResult);
    return List.copyOf(notices);
  }

  private Map<String, FacetAnswer> facets(SearchRequest request, List<FacetCounts> counted) {
    Map<String, FacetAnswer> facets = new LinkedHashMap<>();
    counted.forEach(f -> facets.put(f.facet().parameter(), FacetAnswer.of(request, f, requests)));
    return facets;
  }

  private @Nullable String next(SearchRequest request, @Nullable Cursor after) {
    if (after == null) {
      return null;
    }
    long nextPage = request.page() + 1L;
    boolean paged =
        request.cursor() == null && nextPage * request.size() <= requests.limits().window();
    return Paths.with(
        Paths.SEARCH,
        paged
            ? SearchAddress.of(SearchAddress.onPage(request, (int) nextPage))
            : SearchAddress.after(request, after, requests.cursors()));
  }
}
