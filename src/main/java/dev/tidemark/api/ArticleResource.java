package dev.tidemark.api;

import dev.tidemark.article.ArticleId;
import dev.tidemark.http.Bodies;
import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.http.Problems;
import dev.tidemark.http.Roles;
import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.ArticleIntake;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.indexing.Submission;
import dev.tidemark.search.InvalidParameterException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One article by its id. */
@Path(Paths.ARTICLES + "/{id}")
@Tag(name = "Articles")
public class ArticleResource {
  private final ArticleLibrary library;
  private final ArticleIntake intake;
  private final WriteAnswers answers;
  private final Explanations explanations;
  private final Bodies bodies;

  ArticleResource(
      ArticleLibrary library,
      ArticleIntake intake,
      WriteAnswers answers,
      Explanations explanations,
      Bodies bodies) {
    this.library = library;
    this.intake = intake;
    this.answers = answers;
    this.explanations = explanations;
    this.bodies = bodies;
  }

  /** The article with everything known of it. */
  @GET
  @PermitAll
  @Blocking
  @Operation(operationId = "article", summary = "An article with its metrics")
  @APIResponse(
      responseCode = "200",
      description = "The article",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswer.class)))
  @APIResponse(
      responseCode = "301",
      description = "The article has another id since what it was read from was read again")
  @APIResponse(
      responseCode = "404",
      description = "There is no such article",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response get(@PathParam("id") String id, @Context HttpServerRequest request) {
    Map<String, List<String>> parameters = Parameters.read(request.query());
    Set<String> fields = ArticleFields.wanted(parameters.get("fields"));
    boolean explain = Explanations.areWanted(parameters);
    Optional<ArticleView> found = ArticleId.isWellFormed(id) ? library.find(id) : Optional.empty();
    if (found.isEmpty()) {
      return elsewhere(id);
    }
    ArticleView view = found.get();
    String tag = EntityTags.strong(view.etag());
    if (EntityTags.matches(request.getHeader("If-None-Match"), tag)) {
      return SearchTags.notModified(tag);
    }
    ArticleAnswer answer =
        ArticleAnswer.of(view, null, explain ? explanations.of(view.article()) : Map.of(), explain);
    return SearchTags.ok(
        fields.isEmpty()
            ? ApiJson.write(answer)
            : ApiJson.write(ApiJson.select(ApiJson.tree(answer), fields)),
        tag);
  }

  /** Puts an article under its id. */
  @PUT
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WRITE)
  @Blocking
  @Operation(
      operationId = "putArticle",
      summary = "Replace an article",
      description = "The body is as for POST; its id must be that of the address.")
  @SecurityRequirement(name = "key")
  @APIResponse(
      responseCode = "200",
      description = "Replaced, or known as it is",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswer.class)))
  @APIResponse(responseCode = "201", description = "New")
  @APIResponse(
      responseCode = "412",
      description = "If-Match names another version; nothing was written",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response put(
      @PathParam("id") String id, @Nullable InputStream body, @Context HttpServerRequest request)
      throws IOException {
    if (!ArticleId.isWellFormed(id)) {
      throw new InvalidParameterException(
          "invalid_parameter", "id", "An id is 16 lower-case letters and digits.");
    }
    boolean wait = Refresh.isAwaited(request);
    Accepted accepted =
        bodies.withContent(body, bytes -> intake.submit(submission(id, bytes, request)));
    return answers.of("put", accepted, wait);
  }

  /** Removes an article. */
  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Blocking
  @Operation(operationId = "deleteArticle", summary = "Remove an article")
  @SecurityRequirement(name = "key")
  @APIResponse(responseCode = "204", description = "It is gone, durably")
  @APIResponse(
      responseCode = "404",
      description = "There was none",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response delete(@PathParam("id") String id, @Context HttpServerRequest request) {
    boolean wait = Refresh.isAwaited(request);
    if (!ArticleId.isWellFormed(id)) {
      throw notFound();
    }
    long sequence =
        intake.delete(id, condition(id, request)).orElseThrow(ArticleResource::notFound);
    answers.deleted(id, sequence);
    if (wait) {
      answers.awaitVisible(sequence);
    }
    return Response.noContent().build();
  }

  private Submission submission(String id, byte[] bytes, HttpServerRequest request) {
    ContentType type = ContentType.ofArticle(request.getHeader("Content-Type"));
    return new Submission(bytes, type.mediaType(), type.charset(), id, condition(id, request));
  }

  private @Nullable String condition(String id, HttpServerRequest request) {
    String header = request.getHeader("If-Match");
    return header == null
        ? null
        : EntityTags.condition(header, library.find(id).map(ArticleView::etag).orElse(null));
  }

  /** The way to an article that has another id since it was read again. */
  private Response elsewhere(String id) {
    return Paths.movedTo(Paths.article(library.moved(id).orElseThrow(ArticleResource::notFound)));
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.notFound().problem());
  }
}
