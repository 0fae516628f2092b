package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes all numbers of a search while they are read. */
@Singleton
class MetricsExport {
  private static final int ROWS_AT_ONCE = 500;

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final ExportAnswers answers;
  private final SearchTags tags;
  private final ExportTurns turns;
  private final int rowsAtOnce;

  @Inject
  MetricsExport(
      SearchEngine engine,
      SearchRequestReader reader,
      ExportAnswers answers,
      SearchTags tags,
      ExportTurns turns) {
    this(engine, reader, answers, tags, turns, ROWS_AT_ONCE);
  }

  MetricsExport(
      SearchEngine engine,
      SearchRequestReader reader,
      ExportAnswers answers,
      SearchTags tags,
      ExportTurns turns,
      int rowsAtOnce) {
    this.turns = turns;
    this.engine = engine;
    this.reader = reader;
    this.answers = answers;
    this.tags = tags;
    this.rowsAtOnce = rowsAtOnce;
  }

  /** The whole result of a request; what is wrong with it is said before anything is written. */
  Response answer(HttpServerRequest http, ExportFormat format) {
    Map<String, List<String>> parameters = Parameters.read(http.query());
    ExportAddress.prepare(parameters);
    SearchRequest request = reader.read(Rows.METRICS, parameters, Set.of()).request();
    String current = tags.of(engine.generation(), http.uri(), request);
    if (EntityTags.matches(http.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    SearchRequest paged = request.withSize(rowsAtOnce).asBare();
    MetricResult first = turns.first(() -> engine.metrics(paged));
    return answers.of(
        request,
        format,
        tags.of(first.generation(), http.uri(), request),
        "numbers",
        first.total(),
        out -> write(out, format, paged, first));
  }

  /** All rows from the first page on. */
  void write(OutputStream out, ExportFormat format, SearchRequest request, MetricResult first)
      throws IOException {
    MetricColumns columns = MetricColumns.of(request.fields());
    boolean table = format == ExportFormat.CSV;
    new PageByPage<MetricHit>(
            next -> page(engine.metrics(request.withCursor(next))),
            hit ->
                table
                    ? CsvText.line(columns.of(hit))
                    : ApiJson.write(MetricAnswer.of(hit, request.fields(), null)) + "\n",
            turns)
        .write(
            out, table ? CsvText.BYTE_ORDER_MARK + CsvText.line(columns.names()) : "", page(first));
  }

  private static PageByPage.Page<MetricHit> page(MetricResult result) {
    return new PageByPage.Page<>(result.hits(), result.next());
  }
}
