package dev.tidemark.api;

import dev.tidemark.metric.Reason;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Turns results whose rows are metrics into answers. Thread-safe. */
@Singleton
class MetricsAnswers {
  private final AnswerParts parts;
  private final Explanations explanations;

  MetricsAnswers(SearchRequestReader requests, Explanations explanations) {
    this.parts = new AnswerParts(requests);
    this.explanations = explanations;
  }

  /**
   * The answer as JSON.
   *
   * @param took milliseconds
   */
  String json(Read read, MetricResult result, long took) {
    return ApiJson.write(of(read, result, took));
  }

  private MetricsAnswer of(Read read, MetricResult result, long took) {
    SearchRequest request = read.request();
    Map<String, List<Reason>> reasons =
        request.explain() ? explanations.of(result.hits()) : Map.of();
    return new MetricsAnswer(
        AnswerParts.query(request),
        result.total(),
        took,
        result.generation(),
        result.hits().stream()
            .map(hit -> MetricAnswer.of(hit, request.fields(), reasons.get(hit.metric().id())))
            .toList(),
        parts.facets(request, result.facets()),
        result.statistics().stream().map(MetricsAnswer.Statistics::of).toList(),
        AnswerParts.notices(read, result.notices()),
        new MetricsAnswer.Links(
            parts.self(request),
            parts.next(request, result.next()),
            parts.page(request),
            ExportAddress.of(request, ExportFormat.CSV),
            ExportAddress.of(request, ExportFormat.NDJSON)),
        parts.cursor(request, result.next()));
  }
}
