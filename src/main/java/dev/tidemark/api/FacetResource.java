package dev.tidemark.api;

import dev.tidemark.http.Problem;
import dev.tidemark.search.SearchRequest.Rows;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All values of one facet of a result. */
@Path(Paths.FACETS)
@Tag(name = "Search")
public class FacetResource {
  private final FacetPages pages;

  FacetResource(FacetPages pages) {
    this.pages = pages;
  }

  /** Values with their counts, page by page. */
  @GET
  @Path("/{field}")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "facet",
      summary = "All values of a facet",
      description = "The values of one facet over the result of a search, most frequent first.")
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
    return pages.answer(Rows.ARTICLES, field, request);
  }
}
