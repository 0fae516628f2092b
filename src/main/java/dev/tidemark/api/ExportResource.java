package dev.tidemark.api;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whole results as files. */
@Path(Paths.EXPORT)
@Tag(name = "Numbers")
public class ExportResource {
  private static final String ABOUT =
      " Takes the parameters of /api/v1/metrics but those that concern one page of it; copies is"
          + " all unless it says fold. The headers Tidemark-Total, Tidemark-Query and"
          + " Tidemark-Time say what was asked for and when.";

  private final MetricsExport metrics;

  ExportResource(MetricsExport metrics) {
    this.metrics = metrics;
  }

  /** A table for spreadsheets. */
  @GET
  @Path("/metrics.csv")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "exportMetricsCsv",
      summary = "All numbers of a search as a table",
      description =
          "RFC 4180, in UTF-8 with a byte order mark. A text that a spreadsheet would take for a"
              + " formula starts with an apostrophe."
              + ABOUT)
  @APIResponse(
      responseCode = "200",
      description = "A line with the names of the columns, then a line a number",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "fields=type,value,currency",
                      value =
                          "id,type,value,currency\r\nk3v9w2m1q8x4t7ab.3,market_size,12000000000,USD\r\n")))
  public Response csv(@Context HttpServerRequest request) {
    return metrics.answer(request, ExportFormat.CSV);
  }

  /** A line a metric for programs. */
  @GET
  @Path("/metrics.ndjson")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "exportMetricsNdjson",
      summary = "All numbers of a search, an object a line",
      description = "Each line is a hit of /api/v1/metrics." + ABOUT)
  @APIResponse(
      responseCode = "200",
      description = "A line a number",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = MetricAnswer.class)))
  public Response ndjson(@Context HttpServerRequest request) {
    return metrics.answer(request, ExportFormat.NDJSON);
  }
}
