package dev.tidemark.api;

import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Turns results into answers; for everyone who gives the same as JSON. Thread-safe. */
@Singleton
public class SearchAnswers {
  private final AnswerParts parts;

  /**
   * @param requests that read the requests to be answered
   */
  public SearchAnswers(SearchRequestReader requests) {
    this.parts = new AnswerParts(requests);
  }

  /**
   * The answer as JSON.
   *
   * @param took milliseconds
   */
  public String json(Read read, SearchResult result, long took) {
    return ApiJson.write(of(read, result, took, Map.of()));
  }

  /**
   * The same, telling what estimates are the sum of.
   *
   * @param estimates by article; those that are known
   */
  String json(
      Read read,
      SearchResult result,
      long took,
      Map<String, List<QualityEstimate.Part>> estimates) {
    return ApiJson.write(of(read, result, took, estimates));
  }

  private SearchAnswer of(
      Read read,
      SearchResult result,
      long took,
      Map<String, List<QualityEstimate.Part>> estimates) {
    SearchRequest request = read.request();
    return new SearchAnswer(
        AnswerParts.query(request),
        result.total(),
        took,
        result.generation(),
        result.hits().stream().map(hit -> HitAnswer.of(hit, request.fields(), estimates)).toList(),
        parts.facets(request, result.facets()),
        result.didYouMean(),
        AnswerParts.notices(read, result.notices()),
        new SearchAnswer.Links(
            parts.self(request),
            parts.next(request, result.next()),
            parts.page(request),
            ExportAddress.of(request, ExportFormat.CSV),
            Paths.with(FeedResource.ATOM, FeedResource.query(request))),
        parts.cursor(request, result.next()));
  }
}
