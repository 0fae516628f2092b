package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchAddress;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All values of one facet of a result. */
@Path(Paths.FACETS)
@Tag(name = "Search")
public class FacetResource {
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchTags tags;

  FacetResource(SearchEngine engine, SearchRequestReader reader, SearchTags tags) {
    this.engine = engine;
    this.reader = reader;
    this.tags = tags;
  }

  /**
   * A page of a facet.
   *
   * @param cursor where to go on; absent at the end
   */
  @Schema(name = "FacetPage")
  record FacetPage(
      String field,
      int distinct,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String interval,
      List<FacetAnswer.Value> values,
      List<String> notices,
      SearchAnswer.Links links,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cursor) {}

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
              schema = @Schema(implementation = FacetPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter can't be used, or there is no such facet",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response facet(@PathParam("field") String field, @Context HttpServerRequest request) {
    Facet facet = Facet.named(field).orElseThrow(() -> unknown(field));
    Map<String, List<String>> parameters = Parameters.read(request.query());
    FacetPaging paging = FacetPaging.takeFrom(parameters);
    Read read = reader.read(parameters);
    String current = tags.of(engine.generation(), request.uri(), read.request());
    if (EntityTags.matches(request.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    FacetCounts counts =
        engine.facet(
            new FacetRequest(
                read.request(), facet, paging.prefix(), paging.size(), paging.offset()));
    return SearchTags.ok(ApiJson.write(page(read, counts, paging)), current);
  }

  private FacetPage page(Read read, FacetCounts counts, FacetPaging paging) {
    FacetAnswer answer = FacetAnswer.of(read.request(), counts, reader);
    String name = counts.facet().parameter();
    String path = Paths.FACETS + '/' + name;
    String search = SearchAddress.of(SearchAddress.onPage(read.request(), 1));
    String cursor = paging.cursorAfter(counts);
    String next =
        cursor == null ? null : Paths.with(path, paging.onto(search) + "&cursor=" + cursor);
    return new FacetPage(
        name,
        answer.distinct(),
        answer.interval(),
        answer.values(),
        SearchAnswers.notices(read, List.of()),
        new SearchAnswer.Links(
            Paths.with(path, paging.onto(search)), next, Paths.page(read.request())),
        cursor);
  }

  private static InvalidParameterException unknown(String field) {
    String known =
        Facet.OF_ARTICLES.stream().map(Facet::parameter).collect(Collectors.joining(", "));
    return new InvalidParameterException(
        "invalid_parameter", "field", "There is no facet " + field + ". There are: " + known + ".");
  }
}
