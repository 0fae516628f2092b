package dev.tidemark.api;

import dev.tidemark.access.KeyRefusedException;
import dev.tidemark.access.Keys;
import dev.tidemark.access.LiveKeys;
import dev.tidemark.access.Scope;
import dev.tidemark.http.Bodies;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.http.Problems;
import dev.tidemark.http.Roles;
import dev.tidemark.http.WriteAudit;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keys with names and scopes, for those who run the server. */
@Path(Paths.KEYS)
@Tag(name = "Operation")
@SecurityRequirement(name = "key")
@APIResponse(
    responseCode = "401",
    description = "No valid key",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "403",
    description = "The key does not have the scope operate",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class KeysResource {
  private static final String NEVER_KEPT = "no-store";
  private static final String WANTED = "{\"name\": \"notebook\", \"scopes\": [\"write\"]}";
  private static final String LISTED =
      """
      {"items": [{"name": "notebook", "scopes": ["write"], "made": "2026-01-02T03:04:05.678Z",
       "by": "command line", "lastUsed": "2026-02-03"}], "total": 1}""";
  private static final String MADE =
      """
      {"name": "notebook", "scopes": ["write"], "made": "2026-01-02T03:04:05.678Z",
       "by": "tidemark.api-key", "lastUsed": null, "key": "tm_…"}""";

  private final LiveKeys keys;
  private final Bodies bodies;
  private final WriteAudit audit;

  KeysResource(LiveKeys keys, Bodies bodies, WriteAudit audit) {
    this.keys = keys;
    this.bodies = bodies;
    this.audit = audit;
  }

  /** All keys, without the keys themselves. */
  @GET
  @RolesAllowed(Roles.OPERATE)
  @Blocking
  @Operation(
      operationId = "keys",
      summary = "The keys that were made",
      description =
          "By name; a key itself is never shown again. The key of the configuration and the one in"
              + " index/api-key are not among them.")
  @APIResponse(
      responseCode = "200",
      description = "Name, scopes, when and by whom it was made, on which day it was last used",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeysAnswer.class),
              examples = @ExampleObject(name = "one", value = LISTED)))
  public Response list() {
    return Response.ok(ApiJson.write(KeysAnswer.of(keys.list())), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", NEVER_KEPT)
        .build();
  }

  /** Makes a key; whoever asks can give only scopes that its own key has. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.OPERATE)
  @Blocking
  @Operation(
      operationId = "makeKey",
      summary = "Make a key",
      description =
          "The answer holds the key, this once. Its scopes are among those of the key that asks.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyRequest.class),
              examples = @ExampleObject(name = "writes", value = WANTED)))
  @APIResponse(
      responseCode = "201",
      description = "The key, in force",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeysAnswer.Item.class),
              examples = @ExampleObject(name = "made", value = MADE)))
  @APIResponse(
      responseCode = "409",
      description = "There is a key of that name (key_exists)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "No such name or scope is possible (invalid_key)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response make(
      @Nullable InputStream body,
      @Context HttpServerRequest request,
      @Context SecurityContext client)
      throws IOException {
    ContentType type = ContentType.of(request.getHeader("Content-Type"));
    if (!type.mediaType().equals(MediaType.APPLICATION_JSON)) {
      throw ContentType.unsupported("A key is asked for with application/json.");
    }
    KeyRequest wanted = bodies.withContent(body, KeyRequest::read);
    for (Scope scope : wanted.scopes()) {
      if (!client.isUserInRole(scope.toString())) {
        throw new ProblemException(
            Problem.ofParameter(
                403, "forbidden", "scopes", "Your key does not have the scope " + scope + "."));
      }
    }
    Principal asking = client.getUserPrincipal();
    Keys.Fresh fresh = make(wanted, asking == null ? "" : asking.getName());
    audit.write().did("make_key", fresh.key().name(), "created", Map.of());
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", NEVER_KEPT)
        .header("Location", Paths.KEYS + '/' + fresh.key().name())
        .entity(ApiJson.write(KeysAnswer.Item.of(fresh.key(), fresh.text())))
        .build();
  }

  /** Revokes a key, also the one that asks. */
  @DELETE
  @Path("/{name}")
  @RolesAllowed(Roles.OPERATE)
  @Blocking
  @Operation(operationId = "revokeKey", summary = "Revoke a key")
  @APIResponse(responseCode = "204", description = "It allows nothing any more")
  @APIResponse(
      responseCode = "404",
      description = "There was none of that name",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response revoke(@PathParam("name") String name) {
    if (!keys.revoke(name)) {
      throw new ProblemException(Problems.notFound().problem());
    }
    audit.write().did("revoke_key", name, "deleted", Map.of());
    return Response.noContent().header("Cache-Control", NEVER_KEPT).build();
  }

  private Keys.Fresh make(KeyRequest wanted, String by) {
    try {
      return keys.make(wanted.name(), wanted.scopes(), by);
    } catch (KeyRefusedException refusal) {
      throw KeyRequest.refused(refusal);
    }
  }
}
