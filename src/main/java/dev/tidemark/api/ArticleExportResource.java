package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All articles of a search as a file. */
@Path(Paths.EXPORT + "/articles.{format}")
@Tag(name = "Search")
public class ArticleExportResource {
  private static final int ROWS_AT_ONCE = 200;

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final ExportAnswers answers;
  private final SearchTags tags;
  private final SiteAddress site;
  private final ExportTurns turns;

  ArticleExportResource(
      SearchEngine engine,
      SearchRequestReader reader,
      ExportAnswers answers,
      SearchTags tags,
      SiteAddress site,
      ExportTurns turns) {
    this.turns = turns;
    this.engine = engine;
    this.reader = reader;
    this.answers = answers;
    this.tags = tags;
    this.site = site;
  }

  /** The whole result, written while it is read. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "exportArticles",
      summary = "All articles of a search as a file",
      description =
          "csv: a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark; a text that would"
              + " be taken for a formula starts with an apostrophe), without the body unless fields"
              + " names it. ndjson: a line an article with its text and numbers. ris, bib:"
              + " references for reference managers. Takes the parameters of /api/v1/search but"
              + " those that concern one page of it; copies is all unless it says fold. The headers"
              + " Tidemark-Total, Tidemark-Query and Tidemark-Time say what was asked for and"
              + " when.")
  @APIResponse(
      responseCode = "200",
      description = "A line or an entry an article",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-research-info-systems",
            schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-bibtex",
            schema = @Schema(implementation = String.class))
      })
  public Response export(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"csv", "ndjson", "ris", "bib"}))
          @PathParam("format")
          String ending,
      @Context HttpServerRequest http) {
    ExportFormat format = ExportFormat.ending(ending).orElseThrow(NotFoundException::new);
    Map<String, List<String>> parameters = Parameters.read(http.query());
    ExportAddress.prepare(parameters);
    SearchRequest request = reader.read(Rows.ARTICLES, parameters, Set.of()).request();
    String current = tags.of(engine.generation(), http.uri(), request);
    if (EntityTags.matches(http.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    SearchRequest paged = request.withSize(ROWS_AT_ONCE).asBare();
    ArticleLines lines =
        ArticleLines.of(format, request.fields(), id -> site.absolute("/articles/" + id));
    SearchResult first = turns.first(() -> engine.search(paged));
    PageByPage<Hit> pages =
        new PageByPage<>(next -> page(engine.search(paged.withCursor(next))), lines.line(), turns);
    return answers.of(
        request,
        format,
        tags.of(first.generation(), http.uri(), request),
        "articles",
        first.total(),
        out -> pages.write(out, lines.head(), page(first)));
  }

  private static PageByPage.Page<Hit> page(SearchResult result) {
    return new PageByPage.Page<>(result.hits(), result.next());
  }
}
