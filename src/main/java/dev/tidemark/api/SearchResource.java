package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches as JSON. */
@Path(Paths.SEARCH)
@Tag(name = "Search")
public class SearchResource {
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchAnswers answers;
  private final SearchTags tags;
  private final Explanations explanations;

  SearchResource(
      SearchEngine engine,
      SearchRequestReader reader,
      SearchAnswers answers,
      SearchTags tags,
      Explanations explanations) {
    this.engine = engine;
    this.reader = reader;
    this.answers = answers;
    this.tags = tags;
    this.explanations = explanations;
  }

  /** Hits, total and facets. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "search",
      summary = "Search articles",
      description =
          "Finds articles by words, facets and the numbers they claim. A page's address with"
              + " /search replaced by /api/v1/search gives the same result.")
  @APIResponse(
      responseCode = "200",
      description = "Hits, exact total, facets and links",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  public Response search(@Context HttpServerRequest request) {
    long start = System.nanoTime();
    Read read = reader.read(Parameters.read(request.query()));
    String known = request.getHeader("If-None-Match");
    String current = tags.of(engine.generation(), request.uri(), read.request());
    if (EntityTags.matches(known, current)) {
      return SearchTags.notModified(current);
    }
    SearchResult result = engine.search(read.request());
    Map<String, List<QualityEstimate.Part>> estimates =
        read.request().explain() ? explanations.estimates(result.hits()) : Map.of();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return SearchTags.ok(
        answers.json(read, result, took, estimates),
        tags.of(result.generation(), request.uri(), read.request()));
  }
}
