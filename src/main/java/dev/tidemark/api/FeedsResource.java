package dev.tidemark.api;

import dev.tidemark.http.Problem;
import dev.tidemark.http.Roles;
import dev.tidemark.indexing.sources.Sources;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the addresses stand that articles are fetched from, for those who run the server. */
@Path(Paths.FEEDS)
@Tag(name = "Operation")
public class FeedsResource {
  private final Sources sources;

  FeedsResource(Sources sources) {
    this.sources = sources;
  }

  /** All that are listed. */
  @GET
  @RolesAllowed(Roles.OPERATE)
  @Blocking
  @Operation(
      operationId = "feeds",
      summary = "The addresses that articles are fetched from",
      description =
          "Each address that tidemark.sources lists: when it was asked last and will be asked next,"
              + " what its last new document brought, and what went wrong. status is waiting,"
              + " running, fetched, failed, refused or gone.")
  @SecurityRequirement(name = "key")
  @APIResponse(
      responseCode = "200",
      description = "How each stands, by name",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FeedsAnswer.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid key",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response list() {
    return Response.ok(
            ApiJson.write(FeedsAnswer.of(sources.list())), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }
}
