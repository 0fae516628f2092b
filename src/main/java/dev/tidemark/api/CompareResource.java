package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.compare.Comparing;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sources say of the same thing, beside each other and over time. */
@Path(Paths.COMPARE)
@Tag(name = "Numbers")
public class CompareResource {
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchTags tags;

  CompareResource(SearchEngine engine, SearchRequestReader reader, SearchTags tags) {
    this.engine = engine;
    this.reader = reader;
    this.tags = tags;
  }

  /** Claims beside each other as JSON. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "compare",
      summary = "Compare the numbers that articles claim",
      description =
          "The numbers that a search finds, as series that share subject, type, unit and region:"
              + " how far apart they are for each target year and who stands apart, which firm"
              + " revised its number, and what was forecast against what was reported. Takes the"
              + " parameters of /api/v1/metrics; size says how many series.")
  @APIResponse(
      responseCode = "200",
      description = "Series with the most claims first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CompareAnswer.class)))
  public Response compare(@Context HttpServerRequest request) {
    long start = System.nanoTime();
    Read read = reader.read(Rows.METRICS, Parameters.read(request.query()), Set.of());
    long generation = engine.generation();
    String current = tags.of(generation, request.uri(), read.request());
    if (EntityTags.matches(request.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    Comparing comparing = Comparing.of(engine, read.request());
    CompareAnswer answer =
        new CompareAnswer(
            AnswerParts.query(read.request()),
            comparing.claims(),
            comparing.series().size(),
            comparing.cut(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
            generation,
            comparing.comparisons(read.request().size()).stream().map(CompareAnswer::of).toList(),
            AnswerParts.notices(read, List.of()),
            links(read.request()));
    return SearchTags.ok(ApiJson.write(answer), current);
  }

  private static CompareAnswer.Links links(SearchRequest request) {
    String query = SearchAddress.of(request);
    String whole = ExportAddress.query(request);
    return new CompareAnswer.Links(
        Paths.with(Paths.COMPARE, query),
        Paths.with("/compare", query),
        ExportAddress.of(request, ExportFormat.CSV),
        Paths.with(Paths.COMPARED + "/spread.csv", whole),
        Paths.with(Paths.COMPARED + "/revisions.csv", whole),
        Paths.with(Paths.COMPARED + "/outcomes.csv", whole));
  }
}
