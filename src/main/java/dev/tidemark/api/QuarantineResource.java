package dev.tidemark.api;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.Roles;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleLibrary.QuarantinePage;
import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could not be read, for those who run the server. */
@Path(Paths.QUARANTINE)
@Tag(name = "Operation")
public class QuarantineResource {
  private static final int DEFAULT_SIZE = 100;
  private static final int MAX_SIZE = 1000;
  private static final int MAX_PAGE = 1_000_000;

  private final ArticleLibrary library;

  QuarantineResource(ArticleLibrary library) {
    this.library = library;
  }

  /** The quarantine, newest first. */
  @Schema(name = "Quarantine")
  record QuarantineAnswer(List<Quarantined> items, long total, SearchAnswer.Links links) {}

  /** A page of the quarantine. */
  @GET
  @RolesAllowed(Roles.OPERATE)
  @Blocking
  @Operation(
      operationId = "quarantine",
      summary = "What could not be read",
      description = "Documents and lines that were put aside, newest first; size and page turn.")
  @SecurityRequirement(name = "key")
  @APIResponse(
      responseCode = "200",
      description = "Place and reason of each",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = QuarantineAnswer.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid key",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response list(@Context HttpServerRequest request) {
    Map<String, List<String>> parameters = Parameters.read(request.query());
    int size = number(parameters, "size", DEFAULT_SIZE, 0, MAX_SIZE);
    int page = number(parameters, "page", 1, 1, MAX_PAGE);
    int offset = (page - 1) * size;
    QuarantinePage found = library.quarantine(offset, size);
    boolean more = size > 0 && offset + (long) found.items().size() < found.total();
    String next = more ? address(page + 1, size) : null;
    SearchAnswer.Links links = new SearchAnswer.Links(address(page, size), next, null, null, null);
    return Response.ok(
            ApiJson.write(new QuarantineAnswer(found.items(), found.total(), links)),
            MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static int number(
      Map<String, List<String>> parameters, String name, int otherwise, int low, int high) {
    List<String> values = parameters.get(name);
    return values == null ? otherwise : Numbers.within(values.getFirst(), name, low, high);
  }

  private static String address(int page, int size) {
    return Paths.QUARANTINE + "?page=" + page + "&size=" + size;
  }
}
