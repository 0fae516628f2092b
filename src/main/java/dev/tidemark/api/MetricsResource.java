package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches for metrics as JSON. */
@Path(Paths.METRICS)
@Tag(name = "Numbers")
public class MetricsResource {
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final MetricsAnswers answers;
  private final FacetPages facets;
  private final SearchTags tags;

  MetricsResource(
      SearchEngine engine,
      SearchRequestReader reader,
      MetricsAnswers answers,
      FacetPages facets,
      SearchTags tags) {
    this.engine = engine;
    this.reader = reader;
    this.answers = answers;
    this.facets = facets;
    this.tags = tags;
  }

  /** Metrics as rows, with facets and statistics. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "metrics",
      summary = "Search the numbers that articles claim",
      description =
          "Every number that was read with confidence, once an article, with the article that"
              + " claims it, and statistics a target year and unit. A page's address with /metrics"
              + " replaced by /api/v1/metrics gives the same result.")
  @APIResponse(
      responseCode = "200",
      description = "Numbers, exact total, facets, statistics and links",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MetricsAnswer.class)))
  public Response metrics(@Context HttpServerRequest request) {
    long start = System.nanoTime();
    Read read = reader.read(Rows.METRICS, Parameters.read(request.query()), Set.of());
    String current = tags.of(engine.generation(), request.uri(), read.request());
    if (EntityTags.matches(request.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    MetricResult result = engine.metrics(read.request());
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return SearchTags.ok(
        answers.json(read, result, took),
        tags.of(result.generation(), request.uri(), read.request()));
  }

  /** Values with their counts, page by page. */
  @GET
  @Path("/facets/{field}")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "metricFacet",
      summary = "All values of a facet of numbers",
      description =
          "The values of one facet over the numbers that a search finds, most frequent first.")
  @APIResponse(
      responseCode = "200",
      description = "Values with their counts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FacetPages.FacetPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter can't be used, or there is no such facet",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response facet(@PathParam("field") String field, @Context HttpServerRequest request) {
    return facets.answer(Rows.METRICS, field, request);
  }
}
