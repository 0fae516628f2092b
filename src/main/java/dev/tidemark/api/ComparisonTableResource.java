package dev.tidemark.api;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.compare.Comparing;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The views of a comparison as files. */
@Path(Paths.COMPARED)
@Tag(name = "Numbers")
public class ComparisonTableResource {
  private final SearchEngine engine;
  private final SearchRequestReader reader;

  ComparisonTableResource(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** One view of all series as a table. */
  @GET
  @Path("/{table}.csv")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "exportComparisonCsv",
      summary = "One view of a comparison as a table",
      description =
          "RFC 4180, in UTF-8 with a byte order mark, all series of the search one after the"
              + " other. Takes the parameters of /api/v1/metrics but those that concern one page"
              + " of it.")
  @APIResponse(
      responseCode = "200",
      description = "A line with the names of the columns, then the lines of each series",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such table",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response table(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"spread", "revisions", "outcomes"}))
          @PathParam("table")
          String name,
      @Context HttpServerRequest http) {
    ComparedTable table = ComparedTable.named(name).orElseThrow(NotFoundException::new);
    Map<String, List<String>> parameters = Parameters.read(http.query());
    ExportAddress.dropPage(parameters);
    SearchRequest request = reader.read(Rows.METRICS, parameters, Set.of()).request();
    Comparing comparing = Comparing.of(engine, request);
    return Response.ok(table.csv(comparing.comparisons(Integer.MAX_VALUE)))
        .header("Content-Type", ExportFormat.CSV.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + table.ending() + ".csv\"")
        .header("Cache-Control", "no-cache")
        .header(ExportAnswers.TOTAL, comparing.claims())
        .header(ExportAnswers.QUERY, SearchAddress.of(request))
        .build();
  }
}
