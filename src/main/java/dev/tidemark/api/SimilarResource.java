package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles like one, as JSON. */
@Path(Paths.ARTICLES + "/{id}/similar")
@Tag(name = "Articles")
public class SimilarResource {
  private final SearchEngine engine;
  private final ArticleLibrary library;
  private final SearchRequestReader reader;
  private final SearchTags tags;

  SimilarResource(
      SearchEngine engine, ArticleLibrary library, SearchRequestReader reader, SearchTags tags) {
    this.engine = engine;
    this.library = library;
    this.reader = reader;
    this.tags = tags;
  }

  /** The nearest articles by content, none of the same story. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "similar",
      summary = "Articles like this one",
      description =
          "By content, the nearest first, without its own story. Takes size and fields as a"
              + " search does.")
  @APIResponse(
      responseCode = "200",
      description = "The nearest articles",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SimilarAnswer.class)))
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
  public Response similar(@PathParam("id") String id, @Context HttpServerRequest request) {
    Map<String, List<String>> parameters = Parameters.read(request.query());
    SearchRequest wanted = reader.read(parameters).request();
    String tag = tags.of(engine.generation(), request.uri(), wanted);
    if (EntityTags.matches(request.getHeader("If-None-Match"), tag)) {
      return SearchTags.notModified(tag);
    }
    Optional<List<Hit>> found = engine.similar(id, Math.max(1, wanted.size()));
    if (found.isEmpty()) {
      return elsewhere(id);
    }
    List<Hit> hits = found.get();
    SimilarAnswer answer =
        new SimilarAnswer(
            id,
            hits.stream()
                .limit(wanted.size())
                .map(hit -> HitAnswer.of(hit, wanted.fields(), Map.of()))
                .toList(),
            new SimilarAnswer.Links(Paths.article(id) + "/similar", "/articles/" + id));
    return SearchTags.ok(ApiJson.write(answer), tag);
  }

  private Response elsewhere(String id) {
    return library
        .moved(id)
        .map(now -> Paths.movedTo(Paths.article(now) + "/similar"))
        .orElseThrow(
            () -> new ProblemException(Problem.of(404, "not_found", "There is no such article.")));
  }
}
