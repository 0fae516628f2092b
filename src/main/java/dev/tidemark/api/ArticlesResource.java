package dev.tidemark.api;

import dev.tidemark.http.Bodies;
import dev.tidemark.http.Problem;
import dev.tidemark.http.Roles;
import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.ArticleIntake;
import dev.tidemark.indexing.Submission;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes articles, one or many. */
@Path(Paths.ARTICLES)
@Tag(name = "Articles")
@SecurityRequirement(name = "key")
public class ArticlesResource {
  private static final String ONE =
      """
      {"title": "Tidal power market to reach $12 billion by 2031",
       "url": "https://example.org/tidal", "published": "2025-02-07",
       "provider": {"name": "Example Wire", "domain": "example.org"}}""";

  private final ArticleIntake intake;
  private final WriteAnswers answers;
  private final Bodies bodies;
  private final BulkAnswers bulk;

  ArticlesResource(ArticleIntake intake, WriteAnswers answers, Bodies bodies, BulkAnswers bulk) {
    this.intake = intake;
    this.answers = answers;
    this.bodies = bodies;
    this.bulk = bulk;
  }

  /** One article. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WRITE)
  @Blocking
  @Operation(
      operationId = "addArticle",
      summary = "Add or replace an article",
      description = "Its id follows from its URL; the same article again replaces the old one.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ArticleAnswer.class),
            examples = @ExampleObject(name = "short", value = ONE)),
        @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "New, and durable",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "Replaced, or known as it is",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswer.class)))
  @APIResponse(
      responseCode = "422",
      description = "An article needs a title or a body",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response add(@Nullable InputStream body, @Context HttpServerRequest request)
      throws IOException {
    boolean wait = Refresh.isAwaited(request);
    Accepted accepted =
        bodies.withContent(body, bytes -> intake.submit(submission(bytes, request)));
    return answers.of("add", accepted, wait);
  }

  /** Many articles. */
  @POST
  @Path("/bulk")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.WRITE)
  @Blocking
  @Operation(
      operationId = "addArticles",
      summary = "Add or replace many articles",
      description =
          "An article a line; a line of answer for each, in order, as soon as it is durable."
              + " Good lines are kept when others fail.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = BulkAnswers.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "200",
      description = "A line for each line",
      content =
          @Content(
              mediaType = BulkAnswers.MEDIA_TYPE,
              schema = @Schema(implementation = BulkAnswers.Line.class),
              examples =
                  @ExampleObject(
                      name = "done",
                      value = "{\"line\":1,\"status\":201,\"id\":\"k3v9w2m1q8x4t7ab\"}")))
  public Response addLines(
      @Nullable InputStream body,
      @Context HttpServerRequest request,
      @Context HttpServerResponse response)
      throws IOException {
    return bulk.answer(body, request, response);
  }

  private static Submission submission(byte[] bytes, HttpServerRequest request) {
    ContentType type = ContentType.ofArticle(request.getHeader("Content-Type"));
    return new Submission(bytes, type.mediaType(), type.charset(), null, null);
  }
}
