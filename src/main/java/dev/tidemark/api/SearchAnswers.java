package dev.tidemark.api;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import jakarta.inject.Singleton;

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
    return ApiJson.write(of(read, result, took));
  }

  /**
   * The answer.
   *
   * @param took milliseconds
   */
  SearchAnswer of(Read read, SearchResult result, long took) {
    SearchRequest request = read.request();
    return new SearchAnswer(
        AnswerParts.query(request),
        result.total(),
        took,
        result.generation(),
        result.hits().stream().map(hit -> HitAnswer.of(hit, request.fields())).toList(),
        parts.facets(request, result.facets()),
        result.didYouMean(),
        AnswerParts.notices(read, result.notices()),
        new SearchAnswer.Links(
            parts.self(request),
            parts.next(request, result.next()),
            Paths.page(request),
            ExportAddress.of(request, ExportFormat.CSV)),
        parts.cursor(request, result.next()));
  }
}
