package dev.tidemark.api;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.Cursor;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes whole results while they are read, a page of the engine at a time. */
@Singleton
class MetricsExport {
  static final String TOTAL = "Tidemark-Total";
  static final String QUERY = "Tidemark-Query";
  static final String TIME = "Tidemark-Time";

  private static final int ROWS_AT_ONCE = 500;

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Clock clock;
  private final int rowsAtOnce;

  @Inject
  MetricsExport(SearchEngine engine, SearchRequestReader reader) {
    this(engine, reader, Clock.systemUTC(), ROWS_AT_ONCE);
  }

  MetricsExport(SearchEngine engine, SearchRequestReader reader, Clock clock, int rowsAtOnce) {
    this.engine = engine;
    this.reader = reader;
    this.clock = clock;
    this.rowsAtOnce = rowsAtOnce;
  }

  /** The whole result of a request; what is wrong with it is said before anything is written. */
  Response answer(HttpServerRequest http, ExportFormat format) {
    Map<String, List<String>> parameters = Parameters.read(http.query());
    ExportAddress.prepare(parameters);
    SearchRequest request = reader.read(Rows.METRICS, parameters, Set.of()).request();
    SearchRequest paged = request.withFacets(List.of()).withSize(rowsAtOnce);
    MetricResult first = engine.metrics(paged);
    StreamingOutput output = out -> write(out, format, paged, first);
    return Response.ok(output)
        .header("Content-Type", format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"numbers." + format.ending() + "\"")
        .header("Cache-Control", "no-cache")
        .header(TOTAL, first.total())
        .header(QUERY, ExportAddress.query(request))
        .header(TIME, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .build();
  }

  /** All rows from the first page on; at no time more than one page is held. */
  void write(OutputStream out, ExportFormat format, SearchRequest request, MetricResult first)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    MetricColumns columns = MetricColumns.of(request.fields());
    if (format == ExportFormat.CSV) {
      writer.write(CsvText.BYTE_ORDER_MARK + CsvText.line(columns.names()));
    }
    MetricResult page = first;
    while (true) {
      for (MetricHit hit : page.hits()) {
        writer.write(
            format == ExportFormat.CSV
                ? CsvText.line(columns.of(hit))
                : ApiJson.write(MetricAnswer.of(hit, request.fields(), null)) + "\n");
      }
      writer.flush();
      Cursor next = page.next();
      if (next == null || page.hits().isEmpty()) {
        return;
      }
      page = engine.metrics(request.withCursor(next));
    }
  }
}
