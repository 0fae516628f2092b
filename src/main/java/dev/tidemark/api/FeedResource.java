package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any search as a feed, in the order in which articles came in. */
@Path("/")
@Tag(name = "Search")
@PermitAll
@Blocking
public class FeedResource {
  /** As Atom. */
  static final String ATOM = "/feed.atom";

  /** As JSON Feed. */
  static final String JSON = "/feed.json";

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchTags tags;
  private final SiteAddress site;

  FeedResource(SearchEngine engine, SearchRequestReader reader, SearchTags tags, SiteAddress site) {
    this.engine = engine;
    this.reader = reader;
    this.tags = tags;
    this.site = site;
  }

  /** The feed as Atom. */
  @GET
  @Path("feed.atom")
  @Operation(
      operationId = "feedAtom",
      summary = "A search as a feed: Atom",
      description =
          "The articles of a search, the last that came in first; takes what searches take, but no"
              + " sort, page or facets. Entries keep their ids.")
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = AtomFeed.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public Response atom(@Context HttpServerRequest http) {
    return answer(http, AtomFeed.MEDIA_TYPE);
  }

  /** The feed as JSON Feed. */
  @GET
  @Path("feed.json")
  @Operation(
      operationId = "feedJson",
      summary = "A search as a feed: JSON Feed",
      description =
          "The articles of a search, the last that came in first; takes what searches take, but no"
              + " sort, page or facets. Entries keep their ids.")
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = JsonFeed.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class)))
  public Response json(@Context HttpServerRequest http) {
    return answer(http, JsonFeed.MEDIA_TYPE);
  }

  /** The feed of the same search, with every copy of a story unless it says otherwise. */
  static String query(SearchRequest request) {
    return ExportAddress.query(request.withSort(SearchAddress.usualSort(request)));
  }

  private Response answer(HttpServerRequest http, String mediaType) {
    SearchRequest request = request(Parameters.read(http.query()));
    String tag = tags.of(engine.generation(), http.uri(), request);
    if (EntityTags.matches(http.getHeader("If-None-Match"), tag)) {
      return SearchTags.notModified(tag);
    }
    SearchResult result = engine.search(request);
    Feed feed = feed(request, result);
    return FeedAnswers.of(feed, mediaType, tags.of(result.generation(), http.uri(), request));
  }

  private SearchRequest request(Map<String, List<String>> parameters) {
    FeedAnswers.leavePageOut(parameters);
    return reader.read(Rows.ARTICLES, parameters, Set.of()).request().withSort(Sort.ADDED).asBare();
  }

  private Feed feed(SearchRequest request, SearchResult result) {
    List<FeedEntry> entries = new ArrayList<>();
    result.hits().forEach(hit -> entries.add(FeedEntry.of(hit, site::absolute)));
    String query = query(request);
    return new Feed(
        FeedAnswers.title(request, "new articles"),
        site.absolute(Paths.with(ATOM, query)),
        site.absolute(Paths.with(JSON, query)),
        site.absolute(Paths.page(FeedAnswers.shown(request))),
        entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(Instant.EPOCH),
        entries);
  }
}
